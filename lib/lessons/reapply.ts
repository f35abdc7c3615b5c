import 'server-only';
import type { z } from 'zod';
import { requireRoom } from '@/lib/access/rooms';
import { syncRoom } from '@/lib/archive/service';
import type { Staff } from '@/lib/auth/schema';
import { db, withLock } from '@/lib/db';
import { replacedInputs } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { loadContexts, nothingRuns, type RoomContext } from '@/lib/lessons/context';
import { knownElsewhere } from '@/lib/lessons/elsewhere';
import { addEvent } from '@/lib/lessons/event-rows';
import { inputsOf } from '@/lib/lessons/freeze';
import { saveFrozen } from '@/lib/lessons/frozen-rows';
import type { reapplyRange } from '@/lib/lessons/input';
import { type Judged, judge, planRoom } from '@/lib/lessons/judge';
import { lessonRoom } from '@/lib/lessons/room';
import type { ReapplyResult } from '@/lib/lessons/schema';
import { besidesWritersOf } from '@/lib/privacy/lock';
import { settingsOf } from '@/lib/settings/rows';
import { dayRange } from '@/lib/timetable/zone';

type Pair = { before: Judged; after: Judged };

const day = 86_400_000;
/** A school year and a little: more at once is a mistake rather than a wish. */
const longest = 400 * day;

/**
 * Judges the frozen lessons of some days by today's roster and rule: every status that would change is told, and with
 * `dryRun` that is all. One event, one undo. Lessons that are not frozen follow settings and roster anyway.
 */
export async function reapply(
  staff: Staff,
  roomId: string,
  { from, to }: z.infer<typeof reapplyRange>,
  { dryRun }: { dryRun: boolean },
): Promise<ReapplyResult> {
  await requireRoom(staff, roomId, 'rooms:write');
  const room = await lessonRoom(roomId);
  const zone = (await settingsOf([room])).get(roomId)?.settings.timeZone ?? 'UTC';
  const range = { start: dayRange(from, from, zone).start, end: dayRange(to, to, zone).end };
  if (range.end - range.start > longest) {
    const told = 'Apply a rule to 400 days at most. Choose a shorter time.';
    throw new AppError('bad_request', told, { fields: { to: told } });
  }
  return withLock(`lessons:${roomId}`, async () => {
    const { freshAt } = await syncRoom(roomId);
    const [context] = await loadContexts([{ room, freshAt }], range, nothingRuns);
    if (!context) throw new AppError('not_found', 'There is no such room.');
    const elsewhere = (await knownElsewhere([context])).get(roomId) ?? new Set();
    const pairs = pairsOf(context, elsewhere);
    const event = dryRun || pairs.length === 0 ? null : await apply(staff, context, pairs, from, to);
    return { event, lessons: pairs.length, changes: pairs.flatMap(changesOf) };
  });
}

/** The frozen lessons, judged as they are and as they would be. Never without a roster. */
function pairsOf(context: RoomContext, elsewhere: ReadonlySet<string>): Pair[] {
  return planRoom(context)
    .filter(({ id }) => context.frozen.has(id))
    .map((planned) => ({
      before: judge(context, planned, elsewhere),
      after: judge(context, planned, elsewhere, { frozen: null }),
    }))
    .filter(({ after }) => after.roster.length > 0);
}

function changesOf({ before, after }: Pair): ReapplyResult['changes'] {
  const startedAt = new Date(after.planned.window.start).toISOString();
  const [old, fresh] = [onRoster(before), onRoster(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((rosterId) => {
    const [was, is] = [old.get(rosterId), fresh.get(rosterId)];
    const [from, to] = [was?.status ?? null, is?.status ?? null];
    if (from === to) return [];
    const name = is?.name ?? was?.name ?? '';
    return [{ lessonId: after.planned.id, startedAt, rosterId, name, from, to }];
  });
}

const onRoster = ({ report }: Judged) =>
  new Map(
    report.participants.flatMap((one) => (one.rosterId === null ? [] : [[one.rosterId, one] as const])),
  );

async function apply(
  staff: Staff,
  context: RoomContext,
  pairs: Pair[],
  from: string,
  to: string,
): Promise<string> {
  const lessonIds = pairs.map(({ before }) => before.planned.id);
  return (await db()).transaction(async (tx) => {
    await besidesWritersOf(tx, context.edition);
    const eventId = await addEvent(tx, staff, {
      roomId: context.room.id,
      lessonId: lessonIds[0] ?? '',
      lessonAt: context.range.start,
      kind: 'reapply',
      payload: { lessonIds },
      note: `${from} to ${to}`,
    });
    for (const { before, after } of pairs) {
      const by = before.frozen?.by ?? 'age';
      await tx
        .insert(replacedInputs)
        .values({ eventId, lessonId: before.planned.id, inputs: inputsOf(context, before, by) });
      await saveFrozen(tx, [inputsOf(context, after, by)], { replace: true });
    }
    return eventId;
  });
}
