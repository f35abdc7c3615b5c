import { formatDayRange } from '@/lib/format/time';

const noon = (date: string): string => `${date}T12:00:00.000Z`;

/** "Tue 17 Nov 2026", "17–19 Nov 2026": the days of an excuse, both included. */
export const excuseDays = ({ from, to }: { from: string; to: string }): string =>
  formatDayRange(noon(from), noon(to), 'UTC');

/** "all rooms", "algebra-7b, physics-9a", "algebra-7b and 1 other room": rooms whose name is not known are counted. */
export function roomWords(roomIds: string[] | null, names: ReadonlyMap<string, string>): string {
  if (roomIds === null) return 'all rooms';
  const known = roomIds.flatMap((id) => names.get(id) ?? []);
  const others = roomIds.length - known.length;
  if (others === 0) return known.join(', ');
  if (known.length === 0) return others === 1 ? '1 room' : `${others} rooms`;
  return `${known.join(', ')} and ${others} other ${others === 1 ? 'room' : 'rooms'}`;
}
