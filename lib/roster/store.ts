import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { db, withLock } from '@/lib/db';
import { enrolments, people, roomSettings } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { env } from '@/lib/env';
import { wallTime } from '@/lib/format/zoned';
import type { Days } from '@/lib/roster/days';
import type { PersonState } from '@/lib/roster/person-index';

export type EnrolmentRow = Days & { id: string; roomId: string; personId: string };

/** Rows in one statement: PostgreSQL takes at most 65,535 parameters. */
const batch = 500;

/** Everything that changes people or rosters runs alone: what it decides by stays true until it is written. */
export const aloneOnRosters = <T>(run: () => Promise<T>): Promise<T> => withLock('rosters', run);

export const personColumns = {
  id: people.id,
  userId: people.userId,
  name: people.name,
  email: people.email,
  externalId: people.externalId,
};
const enrolmentColumns = {
  id: enrolments.id,
  roomId: enrolments.roomId,
  personId: enrolments.personId,
  from: enrolments.from,
  until: enrolments.until,
};

export const everybody = async (): Promise<PersonState[]> => (await db()).select(personColumns).from(people);

/** All that stand in these rooms, whatever the day. */
export async function enrolmentsIn(roomIds: readonly string[]): Promise<EnrolmentRow[]> {
  if (roomIds.length === 0) return [];
  return (await db())
    .select(enrolmentColumns)
    .from(enrolments)
    .where(and(inArray(enrolments.roomId, [...roomIds]), isNull(enrolments.removedAt)));
}

/** One enrolment of a room, also one that was taken off, with its person; null when there is none. */
export async function findEnrolment(
  roomId: string,
  id: string,
): Promise<{ enrolment: EnrolmentRow & { removedAt: Date | null }; person: PersonState } | null> {
  const [row] = await (await db())
    .select({ enrolment: { ...enrolmentColumns, removedAt: enrolments.removedAt }, person: personColumns })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(and(eq(enrolments.roomId, roomId), eq(enrolments.id, id)))
    .limit(1);
  return row ?? null;
}

/** The rooms on whose rosters these people are, whatever the day. */
export async function roomsOfPeople(personIds: readonly string[]): Promise<Set<string>> {
  const handle = await db();
  const rooms = new Set<string>();
  for (let at = 0; at < personIds.length; at += 10 * batch) {
    const rows = await handle
      .selectDistinct({ roomId: enrolments.roomId })
      .from(enrolments)
      .where(
        and(inArray(enrolments.personId, personIds.slice(at, at + 10 * batch)), isNull(enrolments.removedAt)),
      );
    for (const { roomId } of rows) rooms.add(roomId);
  }
  return rooms;
}

/** Today's date in each of these rooms' zones. */
export async function todayIn(roomIds: readonly string[], now: number): Promise<(roomId: string) => string> {
  const rows =
    roomIds.length === 0
      ? []
      : await (await db())
          .select({ roomId: roomSettings.roomId, settings: roomSettings.settings })
          .from(roomSettings)
          .where(inArray(roomSettings.roomId, [...roomIds]));
  const zones = new Map(
    rows.map(({ roomId, settings }) => [roomId, (settings as { timeZone?: string }).timeZone]),
  );
  return (roomId) => dateIn(zones.get(roomId) ?? env().timeZone, now);
}

function dateIn(zone: string, now: number): string {
  const { year = 1970, month = 1, day = 1 } = wallTime(now, zone) ?? {};
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export type RosterChanges = {
  newPeople: PersonState[];
  changedPeople: PersonState[];
  newEnrolments: EnrolmentRow[];
  changedEnrolments: EnrolmentRow[];
  /** Ids. */
  removedEnrolments: string[];
};

type Writing = {
  /** Is told how many rows are written of how many. */
  onProgress?: (done: number, total: number) => Promise<void>;
  /** What is written together with the changes, such as their line of the audit log. */
  also?: (tx: Db) => Promise<unknown>;
};

/** Writes all or nothing. */
export async function writeChanges(
  changes: RosterChanges,
  { onProgress = async () => {}, also = async () => {} }: Writing = {},
): Promise<void> {
  const now = new Date();
  const persons = [...changes.newPeople, ...changes.changedPeople];
  const days = [...changes.newEnrolments, ...changes.changedEnrolments];
  const total = persons.length + days.length + changes.removedEnrolments.length;
  let done = 0;
  const inBatches = async <T>(items: readonly T[], write: (some: T[]) => Promise<unknown>) => {
    for (let at = 0; at < items.length; at += batch) {
      const some = items.slice(at, at + batch);
      await write(some);
      done += some.length;
      await onProgress(done, total);
    }
  };
  await (await db()).transaction(async (tx) => {
    await inBatches(persons, (some) => savePeople(tx, some, now));
    await inBatches(days, (some) => saveEnrolments(tx, some, now));
    await inBatches(changes.removedEnrolments, (some) =>
      tx.update(enrolments).set({ removedAt: now }).where(inArray(enrolments.id, some)),
    );
    await also(tx);
  });
}

const savePeople = (tx: Db, rows: PersonState[], createdAt: Date) =>
  tx
    .insert(people)
    .values(rows.map((row) => ({ ...row, createdAt })))
    .onConflictDoUpdate({
      target: people.id,
      set: {
        userId: sql`excluded.user_id`,
        name: sql`excluded.name`,
        email: sql`excluded.email`,
        externalId: sql`excluded.external_id`,
      },
    });

/** Also takes back that somebody was taken off. */
const saveEnrolments = (tx: Db, rows: EnrolmentRow[], createdAt: Date) =>
  tx
    .insert(enrolments)
    .values(rows.map((row) => ({ ...row, createdAt, removedAt: null })))
    .onConflictDoUpdate({
      target: enrolments.id,
      set: { from: sql`excluded.from_day`, until: sql`excluded.until_day`, removedAt: null },
    });
