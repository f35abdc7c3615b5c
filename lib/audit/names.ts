import 'server-only';
import { inArray } from 'drizzle-orm';
import type { AuditRow } from '@/lib/audit/rows';
import type { AuditEvent, AuditSubject } from '@/lib/audit/schema';
import { db } from '@/lib/db';
import { apiKeys, people, rooms, staff } from '@/lib/db/schema';
import { parseLessonId } from '@/lib/lessons/lesson-id';

/** Events as they are read: with what their ids are called now. Who was erased is only an id. */
export async function withNames(rows: readonly AuditRow[]): Promise<AuditEvent[]> {
  if (rows.length === 0) return [];
  const { actors, subjects } = await look(rows);
  return rows.map(({ number: _number, at, ...row }) => ({
    id: row.id,
    at: at.toISOString(),
    actor: row.actor,
    actorName: (row.actor !== null && actors.get(row.actor)) || null,
    keyId: row.keyId,
    action: row.action,
    target: row.target,
    subject: (row.target !== null && subjects.get(row.target)) || null,
    result: row.result,
    count: row.count,
    details: row.details,
    requestId: row.requestId,
    address: row.address,
  }));
}

async function look(rows: readonly AuditRow[]) {
  const targets = [...new Set(rows.flatMap(({ target }) => target ?? []))];
  const who = [...new Set([...rows.flatMap(({ actor }) => actor ?? []), ...targets])];
  const lessons = targets.flatMap((id) => {
    const parts = parseLessonId(id);
    return parts ? [{ id, ...parts }] : [];
  });
  const places = [...new Set([...targets, ...lessons.map(({ roomId }) => roomId)])];
  const handle = await db();
  const [ofStaff, ofRooms, ofPeople, ofKeys] = await Promise.all([
    handle.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, who)),
    handle.select({ id: rooms.id, name: rooms.name }).from(rooms).where(inArray(rooms.id, places)),
    handle
      .select({ id: people.id, name: people.name, userId: people.userId })
      .from(people)
      .where(inArray(people.id, targets)),
    handle.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(inArray(apiKeys.id, targets)),
  ]);
  const roomNames = new Map(ofRooms.map(({ id, name }) => [id, name]));
  const subjects = new Map<string, AuditSubject>([
    ...ofRooms.map(({ id, name }) => [id, { kind: 'room', name, path: `/rooms/${id}` }] as const),
    ...ofPeople.map(
      ({ id, name, userId }) =>
        [id, { kind: 'student', name, path: `/students/${encodeURIComponent(userId)}` }] as const,
    ),
    ...ofStaff.map(({ id, name }) => [id, { kind: 'staff', name, path: null }] as const),
    ...ofKeys.map(({ id, name }) => [id, { kind: 'key', name, path: null }] as const),
    ...lessons.flatMap(({ id, roomId, date }) => {
      const room = roomNames.get(roomId);
      if (room === undefined) return [];
      const name = date ? `${room}, ${date}` : room;
      return [[id, { kind: 'lesson', name, path: `/lessons/${encodeURIComponent(id)}` }] as const];
    }),
  ]);
  return { actors: new Map(ofStaff.map(({ id, name }) => [id, name])), subjects };
}
