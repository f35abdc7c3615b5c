import 'server-only';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { isAppError } from '@/lib/errors';
import { dayAt } from '@/lib/privacy/cutoff';
import { exportOf } from '@/lib/privacy/export';
import { oldestDay } from '@/lib/privacy/export-range';
import { requireSubject } from '@/lib/privacy/subject';
import { tracesOf } from '@/lib/privacy/trace';
import type { StudentLesson } from '@/lib/students/schema';
import { readStudent } from '@/lib/students/service';
import { dateOf, dayOf } from '@/lib/timetable/dates';

/** A student's record takes this many days at once. */
const mostDays = 400;

/**
 * Everything Rollcall keeps about one student, table by table, and what it concludes from it: every lesson and its status. For
 * admins. Throws `not_found`.
 */
export async function exportStudent(caller: Staff, userId: string) {
  const person = await requireSubject(caller, userId);
  const handle = await db();
  // Before it is read: what is told then tells of this export, too.
  await record(handle, caller, { action: 'student.export', target: person.id });
  const [trace] = await tracesOf(handle, [person]);
  if (!trace) throw new TypeError('one trace a person');
  const kept = await exportOf(handle, trace);
  const statuses = await lessonsOf(caller, person.userId, await oldestDay(handle));
  return { exportedAt: new Date().toISOString(), ...kept, statuses };
}

/** Who is on no roster has no lessons. */
function onNoRoster(error: unknown): { student: { lessons: StudentLesson[] } } {
  if (isAppError(error) && error.code === 'not_found') return { student: { lessons: [] } };
  throw error;
}

/** Newest first. */
async function lessonsOf(caller: Staff, userId: string, oldest: string | null): Promise<StudentLesson[]> {
  const lessons: StudentLesson[] = [];
  const first = dayOf(oldest ?? dayAt(new Date()));
  for (let to = dayOf(dayAt(new Date())); to >= first; to -= mostDays) {
    const days = { from: dateOf(Math.max(first, to - mostDays + 1)), to: dateOf(to) };
    lessons.push(...(await readStudent(caller, userId, days).catch(onNoRoster)).student.lessons);
  }
  return lessons;
}
