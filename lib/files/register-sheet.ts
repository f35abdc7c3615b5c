import { formatClock } from '@/lib/format/time';
import type { Register, RegisterLesson } from '@/lib/register/schema';
import { tenths } from './local-time';
import { number, type Sheet, share, text } from './sheet';

/**
 * The register: students down, lessons across, how often each status, the percentage and the minutes at the right. A cell
 * is empty for who has no status there; the head says when nobody has one.
 */
export function registerSheet({ roomName, timeZone, lessons, students }: Register): Sheet {
  const heads = lessonHeads(lessons, timeZone);
  return {
    name: roomName,
    columns: [
      text('Name'),
      text('User ID'),
      text('Email'),
      ...heads.map(text),
      number('Present'),
      number('Late'),
      number('Partial'),
      number('Absent'),
      number('Excused'),
      share('Attendance (%)'),
      number('Attended (minutes)'),
      number('Held (minutes)'),
      number('Absences in a row'),
      text('Time zone'),
    ],
    rows: students.map(({ name, userId, email, statuses, counts, percentage, ...student }) => [
      name,
      userId,
      email,
      ...lessons.map((_, index) => statuses[index] ?? null),
      counts.present,
      counts.late,
      counts.partial,
      counts.absent,
      counts.excused,
      percentage === null ? null : tenths(percentage),
      student.attendedMinutes,
      student.heldMinutes,
      student.absencesInARow,
      timeZone,
    ]),
  };
}

const withoutStatus: Partial<Record<RegisterLesson['state'], string>> = {
  live: ' (running)',
  'not-held': ' (not held)',
};

/** "2026-11-17 09:00", with the title where titles differ, and a number where two would read the same. */
function lessonHeads(lessons: readonly RegisterLesson[], zone: string): string[] {
  const titled = new Set(lessons.map(({ title }) => title)).size > 1;
  const seen = new Map<string, number>();
  return lessons.map(({ date, startedAt, title, state }) => {
    const words = [date, formatClock(startedAt, zone), ...(titled ? [title] : [])];
    const head = `${words.join(' ')}${withoutStatus[state] ?? ''}`;
    const count = (seen.get(head) ?? 0) + 1;
    seen.set(head, count);
    return count === 1 ? head : `${head} (${count})`;
  });
}
