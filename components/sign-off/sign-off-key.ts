import { isDay } from '@/components/absences/day';
import { withQuery } from '@/lib/http/fetcher';

export type SignOffRange = { from: string; to: string };
export type SignOffView = SignOffRange & { by: 'teacher' | 'day' };

/** Days ('' is what the server takes when nobody says) and how the lessons are grouped, in a page's query. */
export const readSignOff = ({
  from,
  to,
  by,
}: {
  from?: unknown;
  to?: unknown;
  by?: unknown;
}): SignOffView => ({
  from: isDay(from) ? from : '',
  to: isDay(to) ? to : '',
  by: by === 'day' ? 'day' : 'teacher',
});

/** The page's own path, as `readSignOff` reads it. */
export const signOffPath = ({ from, to, by }: SignOffView): string =>
  withQuery('/sign-off', { from, to, by: by === 'day' ? 'day' : undefined });

export const signOffKey = ({ from, to }: SignOffRange): string => withQuery('/api/sign-off', { from, to });
