import 'server-only';
import { z } from 'zod';
import { requireRight } from '@/lib/access/rights';
import { seenRoomIds } from '@/lib/access/rooms';
import { recordView } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { findExcuses } from '@/lib/excuses/rows';
import { grouped } from '@/lib/grouped';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { isoOrNull } from '@/lib/lessons/dto';
import { elsewhereForStatuses } from '@/lib/lessons/named-elsewhere';
import { lessonsOfDays, type RoomLessons } from '@/lib/register/collect';
import { type Days, daysOr } from '@/lib/register/days';
import { sinceItBegan } from '@/lib/register/first-day';
import { type DaysQuery, requireFewDays } from '@/lib/register/query';
import { totalsOf } from '@/lib/register/totals';
import { seenRooms } from '@/lib/rooms/seen';
import { findPerson } from '@/lib/roster/find-person';
import { ownLessons } from '@/lib/students/lessons';
import type { StudentQuery } from '@/lib/students/query';
import { hullOfDays, newestFirst, type OwnRoom, standingIn, streaksOf } from '@/lib/students/record';
import { enrolmentsOf, type OwnEnrolment, peopleOnRosters, roomsByPerson } from '@/lib/students/rows';
import type { Student, StudentPage } from '@/lib/students/schema';
import { searchPeople } from '@/lib/students/search';

const place = z.tuple([z.string(), z.string()]);
const unknown = () => new AppError('not_found', 'There is no such student.');

/** People on the rosters of the rooms this staff may see, by name. */
export async function listStudents(staff: Staff, query: StudentQuery): Promise<StudentPage> {
  requireRight(staff, 'attendance:read');
  const from = decodeCursor(query.cursor, place);
  const rooms = await seenRooms(staff);
  const roomIds = rooms.map(({ id }) => id);
  const { people, more } = searchPeople(await peopleOnRosters(roomIds), {
    q: query.q,
    after: from && { name: from[0], userId: from[1] },
    limit: query.limit,
  });
  const roomsOf = await roomsByPerson(
    people.map(({ id }) => id),
    roomIds,
  );
  const last = people.at(-1);
  return {
    students: people.map(({ id, userId, name, email }) => ({
      userId,
      name,
      email,
      rooms: rooms
        .filter((room) => roomsOf.get(id)?.has(room.id))
        .map((room) => ({ roomId: room.id, roomName: room.name })),
    })),
    nextCursor: more && last ? encodeCursor([last.name, last.userId]) : null,
  };
}

/** A student's record, and whose it is in the audit log. */
export type StudentRecord = { personId: string; student: Student };

/**
 * One person over all rooms this staff may see, as `readStudent`. That it was seen stands in the audit log.
 */
export async function getStudent(staff: Staff, userId: string, query: DaysQuery = {}): Promise<Student> {
  return shown(staff, await readStudent(staff, userId, query));
}

/** The student of a record that is shown now: once a look it is written down who saw it. */
export async function shown(staff: Staff, { personId, student }: StudentRecord): Promise<Student> {
  await recordView(staff, 'student.view', personId);
  return student;
}

/**
 * One person over all rooms this staff may see: each lesson on whose roster they were, what it was for them, and the sums.
 * For who shows it or writes down what else it is for. Throws `not_found` for who is and was on no roster of theirs,
 * `bad_request` for more than 400 days.
 */
export async function readStudent(
  staff: Staff,
  userId: string,
  query: DaysQuery = {},
): Promise<StudentRecord> {
  requireRight(staff, 'attendance:read');
  const days = daysOr(query, Date.now(), env().timeZone);
  requireFewDays(days);
  const [seen, seenIds, person] = await Promise.all([
    seenRooms(staff),
    seenRoomIds(staff),
    findPerson(userId),
  ]);
  if (!person) throw unknown();
  const enrolments = grouped(
    await enrolmentsOf(
      person.id,
      seen.map(({ id }) => id),
    ),
    ({ roomId }) => roomId,
  );
  if (enrolments.size === 0) throw unknown();
  const [collected, excuses] = await Promise.all([
    lessonsOfDays(
      seen.filter(({ id }) => enrolments.has(id)),
      days,
    ),
    findExcuses({ personId: person.id, ...days, seen: seenIds }),
  ]);
  const elsewhere = await elsewhereForStatuses(collected.map(({ context }) => context));
  const rooms = (query.from ? collected : await sinceTheyBegan(collected, days)).map((one) => {
    const { id } = one.context.room;
    return toOwnRoom(one, enrolments.get(id) ?? [], elsewhere.get(id) ?? new Set());
  });
  const student = {
    userId: person.userId,
    name: person.name,
    email: person.email,
    externalId: person.externalId,
    ...days,
    freshAt: isoOrNull(freshAtOf(collected)),
    ...totalsOf(rooms.flatMap(({ lessons }) => lessons.map(({ counted }) => counted))),
    rooms: rooms.map(standingIn),
    lessons: newestFirst(rooms),
    streaks: streaksOf(rooms),
    excuses,
  };
  return { personId: person.id, student };
}

/** As in a register whose first day nobody chose: without the slots that lie before anybody met in the room. */
const sinceTheyBegan = (collected: readonly RoomLessons[], days: Days): Promise<RoomLessons[]> =>
  Promise.all(
    collected.map(async ({ context, lessons }) => {
      const { from } = await sinceItBegan(context.room, context.settings, days);
      return { context, lessons: lessons.filter(({ date }) => from <= date) };
    }),
  );

function toOwnRoom(
  collected: RoomLessons,
  enrolments: readonly OwnEnrolment[],
  elsewhere: ReadonlySet<string>,
): OwnRoom {
  const { room, settings } = collected.context;
  const standing = enrolments.filter(({ removed }) => !removed);
  return {
    room,
    timeZone: settings.timeZone,
    days: hullOfDays(standing.length > 0 ? standing : enrolments),
    lessons: ownLessons(collected, new Set(enrolments.map(({ id }) => id)), elsewhere),
  };
}

/** All rooms are complete until the earliest of their moments; null when one never was. */
function freshAtOf(collected: readonly RoomLessons[]): number | null {
  const moments = collected.map(({ context }) => context.freshAt);
  return moments.reduce<number | null>(
    (earliest, at) => (earliest === null || at === null ? null : Math.min(earliest, at)),
    moments[0] ?? null,
  );
}
