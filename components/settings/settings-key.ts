export const settingsKey = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/settings`;
