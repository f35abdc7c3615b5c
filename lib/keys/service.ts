import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { requireAdmin } from '@/lib/access/rights';
import { record } from '@/lib/audit/record';
import { createKey, hashKey } from '@/lib/auth/api-key';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { apiKeys, rooms, staff } from '@/lib/db/schema';
import { AppError, isAppError } from '@/lib/errors';
import type { ApiKey, ApiKeys, CreatedApiKey, NewApiKey } from '@/lib/keys/schema';
import { knownRoom } from '@/lib/rooms/state';

const day = 86_400_000;

/**
 * Makes a key that acts for its maker. This answer is the only place it is ever whole. Throws `forbidden` for who is no
 * admin, `bad_request` (field `roomIds`) for a room there is none of.
 */
export async function makeKey(maker: Staff, input: NewApiKey): Promise<CreatedApiKey> {
  requireAdmin(maker);
  const { name, scopes, requestsPerMinute, roomIds = null, expiresInDays } = input;
  await requireKnown(roomIds ?? []);
  const key = createKey();
  const createdAt = new Date();
  const expiresAt = expiresInDays === undefined ? null : new Date(createdAt.getTime() + expiresInDays * day);
  const row = { id: randomBytes(16).toString('hex'), name, scopes, roomIds, requestsPerMinute };
  await (await db()).transaction(async (tx) => {
    const stored = { staffId: maker.id, hash: hashKey(key), hint: key.slice(-4), createdAt, expiresAt };
    await tx.insert(apiKeys).values({ ...row, ...stored });
    await record(tx, maker, {
      action: 'key.create',
      target: row.id,
      details: { scopes, roomIds, expiresAt: expiresAt?.toISOString() ?? null, requestsPerMinute },
    });
  });
  return { ...row, key, expiresAt: expiresAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}

/** A key for a room that is mistyped would be one for no room, and nobody would know why. */
async function requireKnown(roomIds: string[]): Promise<void> {
  const named = await namesOf(roomIds);
  for (const id of roomIds.filter((one) => !named.has(one))) {
    await knownRoom(id).catch((error: unknown) => {
      if (!isAppError(error) || error.code !== 'not_found') throw error;
      const advice = `There is no room ${id}.`;
      throw new AppError('bad_request', advice, { cause: error, fields: { roomIds: advice } });
    });
  }
}

/** Every key that was not revoked, newest first, also those that are let in no more. Throws `forbidden` for who is no admin. */
export async function listKeys(asker: Staff): Promise<ApiKeys> {
  requireAdmin(asker);
  const rows = await (await db())
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      hint: apiKeys.hint,
      scopes: apiKeys.scopes,
      roomIds: apiKeys.roomIds,
      requestsPerMinute: apiKeys.requestsPerMinute,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastUsedAt,
      madeBy: staff.name,
      disabledAt: staff.disabledAt,
    })
    .from(apiKeys)
    .innerJoin(staff, eq(staff.id, apiKeys.staffId))
    .where(isNull(apiKeys.revokedAt))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  const names = await namesOf([...new Set(rows.flatMap(({ roomIds }) => roomIds ?? []))]);
  return {
    keys: rows.map(({ roomIds, disabledAt, createdAt, expiresAt, lastUsedAt, ...row }) => ({
      ...row,
      rooms: roomIds?.map((id) => ({ id, name: names.get(id) ?? id })) ?? null,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      state: stateOf(expiresAt, disabledAt),
    })),
  };
}

function stateOf(expiresAt: Date | null, makerDisabledAt: Date | null): ApiKey['state'] {
  if (expiresAt !== null && expiresAt.getTime() <= Date.now()) return 'expired';
  return makerDisabledAt === null ? 'works' : 'maker-disabled';
}

async function namesOf(roomIds: string[]): Promise<ReadonlyMap<string, string>> {
  if (roomIds.length === 0) return new Map();
  const rows = await (await db())
    .select({ id: rooms.id, name: rooms.name })
    .from(rooms)
    .where(inArray(rooms.id, roomIds));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Revokes a key from the next request on. Throws `forbidden` for who is no admin, `not_found` for one that does not stand. */
export async function revokeKey(asker: Staff, id: string): Promise<void> {
  requireAdmin(asker);
  await (await db()).transaction(async (tx) => {
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (revoked.length === 0)
      throw new AppError('not_found', 'There is no such key. It may have been revoked already.');
    await record(tx, asker, { action: 'key.revoke', target: id });
  });
}
