import { withQuery } from '@/lib/http/fetcher';
import { isDay } from './day';

/** The day in a page's query; '' is today, whichever day that is. */
export const readDate = ({ date }: { date?: unknown }): string => (isDay(date) ? date : '');

/** The page's own path with its day, as `readDate` reads it. */
export const absencesPath = (date: string): string => withQuery('/absences', { date });

export const absencesKey = (date: string): string => withQuery('/api/absences', { date });

export const absencesFile = (date: string, kind: 'csv' | 'xlsx'): string =>
  withQuery(`/api/absences.${kind}`, { date });
