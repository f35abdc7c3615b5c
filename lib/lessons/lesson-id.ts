import { dateOf, dayOf } from '@/lib/timetable/dates';

/** The lesson of a slot on a date (`YYYY-MM-DD`). */
export const slotLessonId = (roomId: string, date: string, slotId: string): string =>
  `${roomId}.${date.replaceAll('-', '')}.${slotId}`;

/** The unplanned lesson whose first session this is. */
export const sessionLessonId = (roomId: string, sessionId: string): string => `${roomId}.s.${sessionId}`;

/** The later part of a lesson after a split. */
export const partId = (id: string, eventId: string): string => `${id}.p${eventId.slice(0, 8)}`;

/** What an id of a lesson says: a slot on a date, or a session. `base` is the id without the parts a split made. */
export type LessonIdParts = {
  roomId: string;
  date?: string;
  slotId?: string;
  sessionId?: string;
  base: string;
};

const pattern = /^(([\w-]+)\.(s|\d{8})\.([\w-]+))(?:\.p[\w-]{1,8})*$/;

/** Takes the id of a lesson apart; null when it is none. */
export function parseLessonId(id: string): LessonIdParts | null {
  const [, base, roomId, kind, rest] = pattern.exec(id) ?? [];
  if (!base || !roomId || !kind || !rest) return null;
  if (kind === 's') return { roomId, sessionId: rest, base };
  const date = `${kind.slice(0, 4)}-${kind.slice(4, 6)}-${kind.slice(6)}`;
  const day = dayOf(date);
  return Number.isNaN(day) || dateOf(day) !== date ? null : { roomId, date, slotId: rest, base };
}
