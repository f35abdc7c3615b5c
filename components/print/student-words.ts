import { wordOf } from '@/components/lesson/status';
import { formatDateTime } from '@/lib/format/time';
import type { Student, StudentLesson } from '@/lib/students/schema';

/** A name to show: somebody without one has at least an id. */
export const nameOfStudent = ({ name, userId }: Pick<Student, 'name' | 'userId'>): string =>
  name.trim() || userId;

/** The zones in which the times of a record are told, each once. */
export const zonesOf = ({ rooms, lessons }: Pick<Student, 'rooms' | 'lessons'>): string[] => [
  ...new Set([...rooms, ...lessons].map(({ timeZone }) => timeZone)),
];

/** Why a lesson counts as it does, and what staff said: "“Doctor” (Ada, Tue 17 Nov 2026, 11:02; computed absent); never came". */
export function lessonNote({ correction, computedStatus, reason, timeZone }: StudentLesson): string {
  if (correction === null) return reason;
  const said = correction.note === '' ? 'Corrected' : `“${correction.note}”`;
  const computed =
    computedStatus === null || computedStatus === correction.status
      ? ''
      : `; computed ${wordOf[computedStatus]}`;
  const who = `${correction.by}, ${formatDateTime(correction.at, timeZone)}${computed}`;
  return [`${said} (${who})`, reason].filter(Boolean).join('; ');
}

/** What to say where a lesson has no status. */
export const missingStatus = ({ state }: Pick<StudentLesson, 'state'>): string =>
  state === 'not-held' ? 'not held' : state === 'live' ? 'running' : 'no status';
