import { asc, desc, eq, inArray } from 'drizzle-orm';
import { auditEvents, enrolments, excuses, holds, lessonEvents, people, rooms, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { LessonEventPayloads } from '@/lib/lessons/decisions';
import { frozenInTurn, sessionsInTurn } from './scan';
import type { Trace } from './trace';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Everything that is kept about one person, table by table. */
export async function exportOf(db: Db, trace: Trace) {
  const { person } = trace;
  const roomNames = await db.select({ id: rooms.id, name: rooms.name }).from(rooms);
  const nameOf = new Map(roomNames.map(({ id, name }) => [id, name]));
  const roomName = (id: string) => nameOf.get(id) ?? null;
  const [row] = await db.select().from(people).where(eq(people.id, person.id)).limit(1);
  return {
    person: row ?? null,
    enrolments: (
      await db
        .select()
        .from(enrolments)
        .where(eq(enrolments.personId, person.id))
        .orderBy(asc(enrolments.createdAt))
    ).map((one) => ({ ...one, roomName: roomName(one.roomId) })),
    visits: await visitsOf(db, trace, roomName),
    decisions: await decisionsAbout(db, trace, roomName),
    lessons: await frozenWith(db, trace, roomName),
    excuses: await db
      .select({
        id: excuses.id,
        from: excuses.from,
        until: excuses.until,
        roomIds: excuses.roomIds,
        reason: excuses.reason,
        by: staff.name,
        at: excuses.at,
        removedAt: excuses.removedAt,
      })
      .from(excuses)
      .innerJoin(staff, eq(staff.id, excuses.staffId))
      .where(eq(excuses.personId, person.id))
      .orderBy(asc(excuses.from)),
    holds: await db
      .select({
        id: holds.id,
        reason: holds.reason,
        by: staff.name,
        at: holds.at,
        endedAt: holds.endedAt,
      })
      .from(holds)
      .innerJoin(staff, eq(staff.id, holds.staffId))
      .where(eq(holds.personId, person.id))
      .orderBy(asc(holds.at)),
    audit: await auditAbout(db, trace),
  };
}

type RoomName = (id: string) => string | null;

async function visitsOf(db: Db, { isTheirs }: Trace, roomName: RoomName) {
  const visits = [];
  for await (const batch of sessionsInTurn(db)) {
    for (const { id, roomId, startedAt, record } of batch) {
      for (const peer of record.peers) {
        if (!isTheirs(peer, roomId)) continue;
        const { id: peerId, userId, name, role, joinedAt, leftAt } = peer;
        const times = { joinedAt: iso(joinedAt), leftAt: iso(leftAt) };
        visits.push({
          sessionId: id,
          startedAt,
          roomId,
          roomName: roomName(roomId),
          peerId,
          userId,
          name,
          role,
          ...times,
        });
      }
    }
  }
  return visits.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

/** Corrections and links; of those about several people only that this one was among them. */
async function decisionsAbout(db: Db, { rosterIds }: Trace, roomName: RoomName) {
  const rows = await db
    .select({
      id: lessonEvents.id,
      roomId: lessonEvents.roomId,
      lessonId: lessonEvents.lessonId,
      lessonAt: lessonEvents.lessonAt,
      kind: lessonEvents.kind,
      payload: lessonEvents.payload,
      note: lessonEvents.note,
      by: staff.name,
      at: lessonEvents.at,
      undoneAt: lessonEvents.undoneAt,
    })
    .from(lessonEvents)
    .innerJoin(staff, eq(staff.id, lessonEvents.staffId))
    .where(inArray(lessonEvents.kind, ['statuses', 'links']))
    .orderBy(asc(lessonEvents.number));
  return rows.flatMap(({ payload, ...row }): object[] => {
    const event = { ...row, roomName: roomName(row.roomId) };
    if (row.kind === 'statuses') {
      const { rosterIds: ids, status } = payload as LessonEventPayloads['statuses'];
      return ids.some((id) => rosterIds.has(id)) ? [{ ...event, status }] : [];
    }
    const { always, links } = payload as LessonEventPayloads['links'];
    const own = links.filter(({ rosterId }) => rosterId !== null && rosterIds.has(rosterId));
    return own.length > 0 ? [{ ...event, always, links: own }] : [];
  });
}

/** The lessons that are frozen with them on the roster, and as whom. */
async function frozenWith(db: Db, { rosterIds }: Trace, roomName: RoomName) {
  const lessons = [];
  for await (const batch of frozenInTurn(db)) {
    for (const { lessonId, inputs } of batch) {
      const entry = inputs.roster.find(({ id }) => rosterIds.has(id));
      if (!entry) continue;
      const { roomId, title, date, window } = inputs.lesson;
      const always = inputs.always.filter(({ rosterId }) => rosterIds.has(rosterId));
      const start = iso(window.start);
      lessons.push({
        lessonId,
        roomId,
        roomName: roomName(roomId),
        title,
        date,
        start,
        end: iso(window.end),
        entry,
        always,
      });
    }
  }
  return lessons.sort((a, b) => (a.date < b.date ? -1 : 1));
}

async function auditAbout(db: Db, { person, rosterIds }: Trace) {
  return db
    .select({
      at: auditEvents.at,
      action: auditEvents.action,
      result: auditEvents.result,
      count: auditEvents.count,
      by: staff.name,
    })
    .from(auditEvents)
    .leftJoin(staff, eq(staff.id, auditEvents.actor))
    .where(inArray(auditEvents.target, [person.id, ...rosterIds]))
    .orderBy(desc(auditEvents.number));
}
