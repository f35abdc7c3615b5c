import { inArray, isNotNull, max } from 'drizzle-orm';
import type { NewSessionRow } from '@/lib/archive/record';
import type { PeerInput } from '@/lib/attendance/visits';
import { erasures, people, purges } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { besidesWriters } from './lock';
import { fingerprintOf, pseudonymName } from './pseudonyms';

/** Until when everything was purged, epoch milliseconds: what ended before that is not fetched again. Null: nothing was. */
export async function purgedBefore(db: Db): Promise<number | null> {
  const [row] = await db
    .select({ at: max(purges.before) })
    .from(purges)
    .where(isNotNull(purges.doneAt));
  return row?.at?.getTime() ?? null;
}

/** Those of these ended sessions that may be kept, as they may be kept: none that was purged, and nobody who was erased. */
export async function admitted(tx: Db, rows: readonly NewSessionRow[]): Promise<NewSessionRow[]> {
  if (rows.length === 0) return [];
  await besidesWriters(tx);
  const floor = await purgedBefore(tx);
  const kept = rows.filter(({ endedAt }) => floor === null || endedAt.getTime() >= floor);
  const peers = kept.flatMap(({ record }) => record.peers);
  const pseudonyms = await pseudonymsOf(tx, peers);
  if (pseudonyms.size === 0) return kept;
  return kept.map((row) => ({
    ...row,
    record: { ...row.record, peers: row.record.peers.map((peer) => withoutErased(peer, pseudonyms)) },
  }));
}

/** As `admitted`, of visits that are only shown. */
export async function withErasedHidden(db: Db, peers: readonly PeerInput[]): Promise<readonly PeerInput[]> {
  const pseudonyms = await pseudonymsOf(db, peers);
  return pseudonyms.size === 0 ? peers : peers.map((peer) => withoutErased(peer, pseudonyms));
}

/** Who of them was erased and is on no roster again: their pseudonym by user id. */
async function pseudonymsOf(db: Db, peers: readonly PeerInput[]): Promise<Map<string, string>> {
  const all = await db.select({ hash: erasures.hash, pseudonym: erasures.pseudonym }).from(erasures);
  const found = new Map<string, string>();
  if (all.length === 0) return found;
  const byHash = new Map(all.map(({ hash, pseudonym }) => [hash, pseudonym]));
  for (const { userId } of peers) {
    const pseudonym = userId === '' ? undefined : byHash.get(fingerprintOf(userId));
    if (pseudonym !== undefined) found.set(userId, pseudonym);
  }
  if (found.size === 0) return found;
  const again = await db
    .select({ userId: people.userId })
    .from(people)
    .where(inArray(people.userId, [...found.keys()]));
  for (const { userId } of again) found.delete(userId);
  return found;
}

function withoutErased<P extends PeerInput>(peer: P, pseudonyms: ReadonlyMap<string, string>): P {
  const pseudonym = pseudonyms.get(peer.userId);
  return pseudonym === undefined ? peer : { ...peer, userId: pseudonym, name: pseudonymName(pseudonym) };
}
