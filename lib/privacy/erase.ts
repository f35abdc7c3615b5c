import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { participantKey } from '@/lib/attendance/identity';
import { enrolments, erasures, excuses, holds, people, sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { normalName } from '@/lib/lessons/who';
import { eraseEvents } from './erase-events';
import { eraseFrozen, eraseReplaced } from './erase-inputs';
import { hider } from './hide';
import type { Mask } from './mask';
import { fingerprintOf, pseudonymName } from './pseudonyms';
import { sessionsInTurn } from './scan';
import type { Trace } from './trace';

export type EraseOptions = {
  pseudonym: string;
  /** The day from which they are on no roster, in the workspace's zone. */
  today: string;
  at: Date;
  /** Who erases. */
  staffId: string;
};

/**
 * Erases one person wherever they are: visits, lessons and sums stay true, of somebody nobody can name. Runs in a
 * transaction, alone on the records.
 */
export async function erasePerson(tx: Db, trace: Trace, options: EraseOptions): Promise<void> {
  const { person } = trace;
  const name = pseudonymName(options.pseudonym);
  const mask: Mask = {
    name,
    hide: hider(trace, name),
    nameOf: namesApart(person.name, name),
    userIds: new Map([[person.userId, options.pseudonym]]),
    keys: new Map(),
  };
  await eraseVisits(tx, trace, mask);
  for (const [userId, masked] of mask.userIds) {
    mask.keys.set(participantKey({ id: '', userId }), participantKey({ id: '', userId: masked }));
  }
  await eraseEvents(tx, trace, mask);
  await eraseFrozen(tx, trace, mask);
  await eraseReplaced(tx, trace, mask);
  await tx.update(excuses).set({ reason: '' }).where(eq(excuses.personId, person.id));
  await tx.update(holds).set({ reason: '' }).where(eq(holds.personId, person.id));
  await eraseOthersReasons(tx, mask);
  await endEnrolments(tx, person.id, options.today);
  await tx
    .update(people)
    .set({ userId: options.pseudonym, name, email: null, externalId: null })
    .where(eq(people.id, person.id));
  const hashes = new Map(Array.from(mask.userIds, ([id, pseudonym]) => [fingerprintOf(id), pseudonym]));
  for (const [hash, pseudonym] of hashes) {
    const row = { pseudonym, personId: person.id, at: options.at, staffId: options.staffId };
    await tx
      .insert(erasures)
      .values({ hash, ...row })
      .onConflictDoUpdate({ target: erasures.hash, set: row });
  }
}

async function eraseVisits(tx: Db, trace: Trace, mask: Mask): Promise<void> {
  for await (const batch of sessionsInTurn(tx)) {
    for (const { id, roomId, record } of batch) {
      let changed = false;
      const peers = record.peers.map((peer) => {
        const theirs = trace.isTheirs(peer, roomId);
        const name = theirs ? mask.nameOf(peer.name) : mask.hide(peer.name);
        const userId = theirs ? masked(peer.userId, mask) : peer.userId;
        if (name === peer.name && userId === peer.userId) return peer;
        changed = true;
        return { ...peer, name, userId };
      });
      if (changed)
        await tx
          .update(sessions)
          .set({ record: { ...record, peers } })
          .where(eq(sessions.id, id));
    }
  }
}

/** Names as they are compared: their own is the pseudonym, every other one the pseudonym with a number. */
function namesApart(own: string, name: string): (said: string) => string {
  const known = new Map([[normalName(own), name]]);
  return (said) => {
    const normal = normalName(said);
    const found = known.get(normal) ?? `${name} ${known.size + 1}`;
    known.set(normal, found);
    return found;
  };
}

/** The same for the same id; one that was linked to them gets a pseudonym beside. */
function masked(userId: string, { userIds }: Mask): string {
  if (userId === '') return '';
  const known = userIds.get(userId);
  if (known !== undefined) return known;
  const [main = ''] = userIds.values();
  const written = [...userIds.keys()].find((id) => fingerprintOf(id) === fingerprintOf(userId));
  const made = written === undefined ? `${main}-${userIds.size}` : (userIds.get(written) ?? main);
  userIds.set(userId, made);
  return made;
}

/** Reasons of others that name them. */
async function eraseOthersReasons(tx: Db, { hide }: Mask): Promise<void> {
  for (const table of [excuses, holds]) {
    const rows = await tx.select({ id: table.id, reason: table.reason }).from(table);
    for (const { id, reason } of rows) {
      const hidden = hide(reason);
      if (hidden !== reason) await tx.update(table).set({ reason: hidden }).where(eq(table.id, id));
    }
  }
}

/** Who is erased is expected nowhere any more. What lies ahead is taken off. */
async function endEnrolments(tx: Db, personId: string, today: string): Promise<void> {
  const own = await tx
    .select({ id: enrolments.id, from: enrolments.from })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.personId, personId),
        isNull(enrolments.removedAt),
        or(isNull(enrolments.until), gt(enrolments.until, today)),
      ),
    );
  const ahead = own.filter(({ from }) => from !== null && from > today).map(({ id }) => id);
  const running = own.filter(({ id }) => !ahead.includes(id)).map(({ id }) => id);
  if (ahead.length > 0) {
    await tx.update(enrolments).set({ removedAt: new Date() }).where(inArray(enrolments.id, ahead));
  }
  if (running.length > 0) {
    await tx.update(enrolments).set({ until: today }).where(inArray(enrolments.id, running));
  }
}
