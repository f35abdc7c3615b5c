import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { AppError, isAppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import { pagesOf } from '@/lib/hms/paging';
import type { HmsSession } from '@/lib/hms/types';
import { createAtHms } from '@/lib/rooms/create';
import { knownRoom } from '@/lib/rooms/state';
import type {
  SampleAnalytics,
  SampleRoom,
  SampleRoomInput,
  SampleSession,
} from '@/lib/sample-backend/schema';
import { toSampleAnalytics, toSampleRoom, toSampleSession } from '@/lib/sample-backend/shapes';

/** Makes a room as `POST /create-room` did, except that a taken name is a `conflict` instead of an overwritten room. */
export async function createSampleRoom(staff: Staff, input: SampleRoomInput): Promise<SampleRoom> {
  // 100ms names a nameless room by a UUID. Choosing it here keeps the write one that may be sent twice.
  const name = input.name ?? crypto.randomUUID();
  const room = await createAtHms(staff, {
    name,
    description: input.description,
    templateId: input.template_id,
    region: input.region,
  }).catch(inSampleWords);
  return toSampleRoom(room);
}

/** Whoever sent `template_id` is told about `template_id`. */
function inSampleWords(error: unknown): never {
  if (!isAppError(error) || error.fields?.templateId === undefined) throw error;
  const { templateId, ...others } = error.fields;
  throw new AppError(error.code, error.message, {
    cause: error,
    fields: { ...others, template_id: templateId },
  });
}

/** The numbers of a room's latest session, running or not. Throws `not_found` when it never had one. */
export async function latestAnalytics(staff: Staff, roomId: string): Promise<SampleAnalytics> {
  await requireRoom(staff, roomId, 'attendance:read');
  const room = await knownRoom(roomId);
  const both = await Promise.all(
    [true, false].map((active) => hms().listSessions({ roomId: room.id, active, limit: 10 })),
  );
  const [latest] = both.flatMap((page) => page.items).sort(newestFirst);
  if (!latest) throw new AppError('not_found', 'This room never had a session.');
  return toSampleAnalytics(latest, { botRoles: env().hms.botRoles, now: Date.now() });
}

/** Every session of a room, newest first. */
export async function allSessions(staff: Staff, roomId: string): Promise<SampleSession[]> {
  await requireRoom(staff, roomId, 'attendance:read');
  const room = await knownRoom(roomId);
  const byId = new Map<string, HmsSession>();
  for (const active of [true, false]) {
    const load = (start: string | undefined) =>
      hms().listSessions({ roomId: room.id, active, limit: 100, start });
    for await (const items of pagesOf(load)) {
      // A session that ends between the two scans is in both; the ended one, read later, is the truth.
      for (const session of items) byId.set(session.id, session);
    }
  }
  return [...byId.values()].sort(newestFirst).map(toSampleSession);
}

const newestFirst = (one: HmsSession, other: HmsSession) =>
  (other.createdAt ?? 0) - (one.createdAt ?? 0) || Number(one.active) - Number(other.active);
