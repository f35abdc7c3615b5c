import 'server-only';
import { setImmediate as breathe } from 'node:timers/promises';
import { getAbsences } from '@/lib/absences/service';
import { requireRight } from '@/lib/access/rights';
import { requireRoom } from '@/lib/access/rooms';
import { type AuditEntry, record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { lessonRows } from '@/lib/files/lesson-rows';
import { participantsSheet, visitsSheet } from '@/lib/files/lesson-sheets';
import { summarySheet } from '@/lib/files/lesson-summary';
import type { RangeQuery } from '@/lib/files/query';
import { absencesSheet, recordColumns, studentSheet } from '@/lib/files/record-sheet';
import { registerSheet } from '@/lib/files/register-sheet';
import type { LongFile, Row, Sheet, TableFile } from '@/lib/files/sheet';
import { lessonsInTurn } from '@/lib/files/walk';
import { formatClock } from '@/lib/format/time';
import { pathId } from '@/lib/http/input';
import { elsewhereForStatuses } from '@/lib/lessons/named-elsewhere';
import { lessonRoom } from '@/lib/lessons/room';
import { getLesson } from '@/lib/lessons/service';
import type { RoomLessons } from '@/lib/register/collect';
import { type Days, daysOr } from '@/lib/register/days';
import { type DaysQuery, requireFewDays } from '@/lib/register/query';
import { getRegister } from '@/lib/register/service';
import { seenRooms } from '@/lib/rooms/seen';
import { settingsOf } from '@/lib/settings/rows';
import { readStudent } from '@/lib/students/service';
import { localDate } from '@/lib/timetable/zone';

const oneTable = (name: readonly string[], table: Sheet): TableFile => ({ name, table, book: [table] });
const daysName = ({ from, to }: Days): string[] => [from, 'to', to];

/** Who cannot be written down gets no file: it rejects. */
const written = async (staff: Staff, entry: AuditEntry): Promise<void> => record(await db(), staff, entry);

/** Everybody in a lesson; the spreadsheet tells also what it was and every visit. Throws `not_found`. */
export async function lessonFile(staff: Staff, id: string): Promise<TableFile> {
  const report = await getLesson(staff, id);
  const { roomName, window, timeZone } = report.lesson;
  const table = participantsSheet(report);
  await written(staff, { action: 'export.lesson', target: report.lesson.id, count: table.rows.length });
  return {
    name: [
      roomName,
      localDate(Date.parse(window.start), timeZone),
      formatClock(window.start, timeZone).replace(':', ''),
      'attendance',
    ],
    table,
    book: [summarySheet(report), table, visitsSheet(report)],
  };
}

/** Students down, lessons across. Throws as `getRegister`. */
export async function registerFile(staff: Staff, roomId: string, query: DaysQuery): Promise<TableFile> {
  const register = await getRegister(staff, roomId, query);
  await written(staff, { action: 'export.register', target: roomId, count: register.students.length });
  return oneTable([register.roomName, 'register', ...daysName(register)], registerSheet(register));
}

/** All lessons of one student. Throws as `readStudent`. */
export async function studentFile(staff: Staff, userId: string, query: DaysQuery): Promise<TableFile> {
  const { personId, student } = await readStudent(staff, userId, query);
  await written(staff, { action: 'export.student', target: personId, count: student.lessons.length });
  return oneTable([student.name, 'attendance', ...daysName(student)], studentSheet(student));
}

/** Who was missing on a day, over all rooms; without a date today. */
export async function absencesFile(staff: Staff, date: string | undefined): Promise<TableFile> {
  const absences = await getAbsences(staff, date);
  await written(staff, {
    action: 'export.absences',
    target: null,
    count: absences.absences.length,
    details: { date: absences.date },
  });
  return oneTable(['absences', absences.date], absencesSheet(absences));
}

/**
 * Everything in a range: one row a student and lesson, rooms by name, lessons oldest first. Rows are read as they are
 * asked for. Throws `not_found` for a room there is none of, `bad_request` for too many days.
 */
export async function rangeFile(staff: Staff, { roomId, ...query }: RangeQuery): Promise<LongFile> {
  if (roomId === undefined) requireRight(staff, 'attendance:read');
  else await requireRoom(staff, pathId(roomId, 'room'), 'attendance:read');
  const room = roomId === undefined ? null : await lessonRoom(roomId);
  const zone = room ? (await settingsOf([room])).get(room.id)?.settings.timeZone : undefined;
  const days = daysOr(query, Date.now(), zone ?? env().timeZone);
  requireFewDays(days);
  const rooms = room ? [room] : await seenRooms(staff);
  // Before the first row goes out: what was sent cannot be called back.
  await written(staff, { action: 'export.range', target: room?.id ?? null, details: days });
  return {
    name: [...(room ? [room.name] : []), 'attendance', ...daysName(days)],
    sheet: 'Attendance',
    columns: recordColumns,
    batches: rangeRows(lessonsInTurn(rooms, days, query.from !== undefined)),
  };
}

async function* rangeRows(walked: AsyncIterable<RoomLessons>): AsyncGenerator<readonly Row[]> {
  for await (const { context, lessons } of walked) {
    const elsewhere = (await elsewhereForStatuses([context])).get(context.room.id) ?? new Set();
    for (const planned of lessons) {
      yield lessonRows(context, planned, elsewhere);
      // A month of lessons is a long time for who waits behind it.
      await breathe();
    }
  }
}
