import 'server-only';
import { eq } from 'drizzle-orm';
import { syncWorkspace } from '@/lib/archive/service';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { erasures } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { beforeInputsChange } from '@/lib/lessons/freeze';
import { dayAt } from '@/lib/privacy/cutoff';
import { erasePerson } from '@/lib/privacy/erase';
import { standingHold } from '@/lib/privacy/holds';
import { aloneOnRecords } from '@/lib/privacy/lock';
import { newPseudonym } from '@/lib/privacy/pseudonyms';
import type { Erased, Erasure } from '@/lib/privacy/schema';
import { requireSubject } from '@/lib/privacy/subject';
import { tracesOf } from '@/lib/privacy/trace';
import { aloneOnRosters, roomsOfPeople } from '@/lib/roster/store';

/**
 * Erases a student everywhere, for good: what stays is attendance of somebody nobody can name. Throws `not_found`,
 * `bad_request` when the user id is not repeated, `conflict` while a hold stands or when they were erased. For admins.
 */
export async function eraseStudent(caller: Staff, userId: string, { confirm }: Erasure): Promise<Erased> {
  const known = await requireSubject(caller, userId);
  if (confirm !== known.userId) {
    const told = `Repeat the user id ${known.userId} to erase this student.`;
    throw new AppError('bad_request', told, { fields: { confirm: told } });
  }
  // What 100ms has of them is better erased here than recognised later.
  await syncWorkspace();
  return aloneOnRosters(async () => {
    const person = await requireSubject(caller, userId);
    await requireErasable(person.id, person.userId);
    await beforeInputsChange([...(await roomsOfPeople([person.id]))]);
    const pseudonym = newPseudonym();
    await (await db()).transaction(async (tx) => {
      await aloneOnRecords(tx);
      const [trace] = await tracesOf(tx, [person]);
      if (!trace) throw new AppError('not_found', 'There is no such student.');
      const at = new Date();
      await erasePerson(tx, trace, { pseudonym, today: dayAt(at), at, staffId: caller.id });
      await record(tx, caller, { action: 'student.erase', target: person.id });
    });
    return { userId: pseudonym };
  });
}

async function requireErasable(personId: string, userId: string): Promise<void> {
  const handle = await db();
  if (await standingHold(handle, personId)) {
    throw new AppError('conflict', 'The records of this student are on hold. End the hold first.');
  }
  const done = await handle
    .select({ hash: erasures.hash })
    .from(erasures)
    .where(eq(erasures.pseudonym, userId))
    .limit(1);
  if (done.length > 0) throw new AppError('conflict', 'This student was erased already.');
}
