import { withQuery } from '@/lib/http/fetcher';

/** Days in the room's zone, both inclusive; '' is open. */
export type LessonRange = { from: string; to: string };

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);

/** The range in a page's query; what is no day is no limit. */
export const readRange = ({ from, to }: { from?: unknown; to?: unknown }): LessonRange => ({
  from: isDay(from) ? from : '',
  to: isDay(to) ? to : '',
});

const home = (roomId: string) => `/rooms/${encodeURIComponent(roomId)}`;

/** The page's own path with its range, as `readRange` reads it. */
export const lessonsPath = (roomId: string, range: LessonRange): string => withQuery(home(roomId), range);
