import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { staffLinks } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { env } from '@/lib/env';

const hour = 60 * 60_000;
/** Handed over by a person, so it may wait over a day off; a way into an account that is in use waits less. */
const life = { invite: 48 * hour, reset: 24 * hour } as const;
type Kind = keyof typeof life;

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A link for one use by which somebody chooses a password. Their older ones end. Only its hash is kept. */
export async function makeLink(
  tx: Db,
  staffId: string,
  kind: Kind,
): Promise<{ url: string; expiresAt: string }> {
  await endLinks(tx, staffId);
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  const expiresAt = new Date(now + life[kind]);
  await tx.insert(staffLinks).values({
    id: randomBytes(16).toString('hex'),
    staffId,
    kind,
    hash: hashToken(token),
    createdAt: new Date(now),
    expiresAt,
  });
  const url = new URL(`/invite/${token}`, env().auth.url);
  return { url: url.href, expiresAt: expiresAt.toISOString() };
}

/** Ends every link of a person. */
export async function endLinks(tx: Db, staffId: string): Promise<void> {
  await tx
    .update(staffLinks)
    .set({ endedAt: new Date() })
    .where(and(eq(staffLinks.staffId, staffId), isNull(staffLinks.endedAt)));
}

/** The link of a token while it can be used. */
export async function findLink(
  handle: Db,
  token: string,
): Promise<{ id: string; staffId: string; kind: Kind; expiresAt: Date } | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [link] = await handle
    .select({
      id: staffLinks.id,
      staffId: staffLinks.staffId,
      kind: staffLinks.kind,
      expiresAt: staffLinks.expiresAt,
    })
    .from(staffLinks)
    .where(
      and(
        eq(staffLinks.hash, hashToken(token)),
        isNull(staffLinks.endedAt),
        gt(staffLinks.expiresAt, new Date()),
      ),
    )
    .limit(1);
  return link ?? null;
}
