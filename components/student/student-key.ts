import { isDay } from '@/components/absences/day';
import { withQuery } from '@/lib/http/fetcher';

/** Days, both inclusive, in each room's own zone; '' is what the server takes when nobody says. */
export type StudentRange = { from: string; to: string };

export const readStudentRange = ({ from, to }: { from?: unknown; to?: unknown }): StudentRange => ({
  from: isDay(from) ? from : '',
  to: isDay(to) ? to : '',
});

/** A user id may hold any character. Half of a surrogate pair names nobody, and no address can hold it. */
const encode = (userId: string): string => encodeURIComponent(userId.toWellFormed());

/** A student's page. */
export const studentPath = (userId: string, range?: StudentRange): string =>
  withQuery(`/students/${encode(userId)}`, { ...range });

export const studentKey = (userId: string, range: StudentRange): string =>
  withQuery(`/api/students/${encode(userId)}`, range);

export const studentFile = (userId: string, range: StudentRange, kind: 'csv' | 'xlsx'): string =>
  withQuery(`/api/students/${encode(userId)}/attendance.${kind}`, range);

export const studentPrint = (userId: string, range: StudentRange): string =>
  withQuery(`/print/students/${encode(userId)}`, range);
