import { and, eq } from 'drizzle-orm';
import { frozenLessons, replacedInputs } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { FrozenInputs } from '@/lib/lessons/frozen';
import { normalName } from '@/lib/lessons/who';
import type { Mask } from './mask';
import { frozenInTurn, replacedInTurn } from './scan';
import type { Trace } from './trace';

/** Takes somebody out of what lessons are judged by. */
export async function eraseFrozen(tx: Db, trace: Trace, mask: Mask): Promise<void> {
  for await (const batch of frozenInTurn(tx)) {
    for (const { lessonId, inputs: before } of batch) {
      const inputs = withoutThem(before, trace, mask);
      if (inputs) await tx.update(frozenLessons).set({ inputs }).where(eq(frozenLessons.lessonId, lessonId));
    }
  }
}

/** As `eraseFrozen`, of what they were judged by before. */
export async function eraseReplaced(tx: Db, trace: Trace, mask: Mask): Promise<void> {
  for await (const batch of replacedInTurn(tx)) {
    for (const { eventId, lessonId, inputs: before } of batch) {
      const inputs = withoutThem(before, trace, mask);
      if (!inputs) continue;
      await tx
        .update(replacedInputs)
        .set({ inputs })
        .where(and(eq(replacedInputs.eventId, eventId), eq(replacedInputs.lessonId, lessonId)));
    }
  }
}

/** Null when they are not in it. */
function withoutThem(inputs: FrozenInputs, { person, rosterIds }: Trace, mask: Mask): FrozenInputs | null {
  const inRoster = inputs.roster.some(({ id }) => rosterIds.has(id));
  const always = inputs.always.map((link) => ({
    ...link,
    name: rosterIds.has(link.rosterId)
      ? normalName(mask.nameOf(link.name))
      : normalName(mask.hide(link.name)),
  }));
  const inAlways = always.some(({ name }, place) => name !== inputs.always[place]?.name);
  if (!inRoster && !inAlways) return null;
  const userId = mask.userIds.get(person.userId) ?? '';
  return {
    ...inputs,
    always,
    roster: inputs.roster.map((entry) =>
      rosterIds.has(entry.id) ? { ...entry, userId, name: mask.name, email: null } : entry,
    ),
  };
}
