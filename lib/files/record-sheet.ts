import type { Absences } from '@/lib/absences/schema';
import { formatClock } from '@/lib/format/time';
import type { Student } from '@/lib/students/schema';
import { localDate } from '@/lib/timetable/zone';
import { wholeMinutes } from './local-time';
import { type Column, number, type Row, type Sheet, text } from './sheet';
import { statusWord } from './words';

/** The columns of every file with one row a student and lesson ("Files" of the attendance notes). */
export const recordColumns: readonly Column[] = [
  { header: 'Date', kind: 'date' },
  { header: 'Start', kind: 'clock' },
  text('Room'),
  text('Lesson'),
  text('Name'),
  text('User ID'),
  text('Email'),
  text('Status'),
  number('Presence (minutes)'),
  number('Held (minutes)'),
  text('Note'),
  text('Time zone'),
];

/** One student in one lesson. `date`, `start`: as `startIn` says them; seconds are whole. */
export type StudentInLesson = {
  date: string;
  start: string;
  roomName: string;
  title: string;
  name: string;
  userId: string;
  email: string | null;
  status: string;
  presentSeconds: number;
  heldSeconds: number;
  note: string;
  timeZone: string;
};

/** Day and clock of a lesson's start, in its room's zone. */
export const startIn = ({ startedAt, timeZone }: { startedAt: string; timeZone: string }) => ({
  date: localDate(Date.parse(startedAt), timeZone),
  start: formatClock(startedAt, timeZone),
});

export const recordRow = (one: StudentInLesson): Row => [
  one.date,
  one.start,
  one.roomName,
  one.title,
  one.name,
  one.userId,
  one.email,
  one.status,
  wholeMinutes(one.presentSeconds),
  wholeMinutes(one.heldSeconds),
  one.note,
  one.timeZone,
];

/** Every lesson of a student, in the order of the page: newest first. */
export const studentSheet = ({ name, userId, email, lessons }: Student): Sheet => ({
  name: 'Attendance',
  columns: recordColumns,
  rows: lessons.map((lesson) =>
    recordRow({
      ...lesson,
      ...startIn(lesson),
      name,
      userId,
      email,
      status: statusWord(lesson.status, lesson.state),
      note: lesson.correction?.note ?? '',
    }),
  ),
});

/** Who was missing on a day, in the order of the page. */
export const absencesSheet = ({ absences }: Absences): Sheet => ({
  name: 'Absences',
  columns: recordColumns,
  rows: absences.map((absence) =>
    recordRow({
      ...absence,
      ...startIn(absence),
      status: statusWord(absence.status, absence.state, absence.now),
      note: absence.correction?.note ?? '',
    }),
  ),
});
