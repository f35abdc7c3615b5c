/** The time inside a 100ms id: its first 8 hex digits are seconds since 1970 (100ms-api §3.5). */
function timeOfId(id: string): Date | null {
  const seconds = /^[0-9a-f]{24}$/i.test(id) ? Number.parseInt(id.slice(0, 8), 16) : 0;
  return seconds > 0 ? new Date(seconds * 1_000) : null;
}

/** When a room was made: as 100ms says, else as its id says, else when we first read it. */
export function createdAtOf(room: { id: string; createdAt: number | null }, firstRead: Date): Date {
  return room.createdAt === null ? (timeOfId(room.id) ?? firstRead) : new Date(room.createdAt);
}
