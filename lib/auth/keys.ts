import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { createKey, hashKey, isKey } from '@/lib/auth/api-key';
import type { ApiKeys, CreatedApiKey, NewApiKey, Origin, Staff } from '@/lib/auth/schema';
import { callerColumns } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { apiKeys, staff } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';

const minute = 60_000;

/** On whose behalf a key acts, and what it may: while the key stands and that person may enter. Notes its use, to the minute. */
export async function staffOfKey(key: string, request: Origin): Promise<Staff | null> {
  if (!isKey(key)) return null;
  const handle = await db();
  const now = new Date();
  const [row] = await handle
    .select({
      ...callerColumns,
      keyId: apiKeys.id,
      scopes: apiKeys.scopes,
      roomIds: apiKeys.roomIds,
      requestsPerMinute: apiKeys.requestsPerMinute,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .innerJoin(staff, eq(staff.id, apiKeys.staffId))
    .where(
      and(
        eq(apiKeys.hash, hashKey(key)),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
        isNull(staff.disabledAt),
      ),
    )
    .limit(1);
  if (!row) return null;
  const { keyId, scopes, roomIds, requestsPerMinute, lastUsedAt, ...person } = row;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > minute) {
    await handle.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, keyId));
  }
  const grant = { id: keyId, scopes, roomIds, requestsPerMinute };
  return { ...person, key: grant, sessionId: null, request };
}

/** Makes a key. This answer is the only place it is ever whole. */
export async function makeKey(maker: Staff, input: NewApiKey): Promise<CreatedApiKey> {
  const key = createKey();
  const row = {
    id: randomBytes(16).toString('hex'),
    staffId: maker.id,
    name: input.name,
    createdAt: new Date(),
  };
  await (await db()).insert(apiKeys).values({ ...row, hash: hashKey(key), hint: key.slice(-4) });
  return { id: row.id, name: row.name, key, createdAt: row.createdAt.toISOString() };
}

/** The keys that stand, newest first. */
export async function listKeys(_staff: Staff): Promise<ApiKeys> {
  const rows = await (await db())
    .select({ id: apiKeys.id, name: apiKeys.name, hint: apiKeys.hint, createdAt: apiKeys.createdAt })
    .from(apiKeys)
    .where(isNull(apiKeys.revokedAt))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  return { keys: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}

/** Revokes a key from the next request on. Throws `not_found` for one that does not stand. */
export async function revokeKey(_staff: Staff, id: string): Promise<void> {
  const revoked = await (await db())
    .update(apiKeys)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  if (revoked.length === 0)
    throw new AppError('not_found', 'There is no such key. It may have been revoked already.');
}
