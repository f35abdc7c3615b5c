export const rosterKey = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/roster`;
