import 'server-only';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { hashKey, isKey } from '@/lib/auth/api-key';
import type { Origin, Staff } from '@/lib/auth/schema';
import { callerColumns } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { apiKeys, staff } from '@/lib/db/schema';

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
