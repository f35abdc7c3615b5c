import { eq, inArray, lt } from 'drizzle-orm';
import { lessonEvents, replacedInputs } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { LessonEventPayloads } from '@/lib/lessons/decisions';

/** Who and what stays although it is old. */
export type Staying = {
  before: Date;
  /** Enrolments of people on hold. */
  held: ReadonlySet<string>;
  /** Lessons that stay for their sake. */
  lessons: ReadonlySet<string>;
  /** Enrolments that last beyond `before`: a link for always to one of them is no matter of the past. */
  current: ReadonlySet<string>;
};

type Row = typeof lessonEvents.$inferSelect;
type Change = Partial<Pick<Row, 'payload' | 'lessonAt' | 'lessonId'>>;

/** Deletes what was decided about lessons that began before a moment. Returns how many rows are gone or smaller. */
export async function purgeEvents(tx: Db, staying: Staying): Promise<number> {
  const rows = await tx.select().from(lessonEvents).where(lt(lessonEvents.lessonAt, staying.before));
  const gone: string[] = [];
  let count = 0;
  for (const row of rows) {
    const change = await changeOf(tx, row, staying);
    if (change === null) gone.push(row.id);
    else if (Object.keys(change).length > 0) {
      await tx.update(lessonEvents).set(change).where(eq(lessonEvents.id, row.id));
      // What only moved on is as large as it was.
      if (change.payload !== undefined) count += 1;
    }
  }
  for (let at = 0; at < gone.length; at += 1_000) {
    const some = gone.slice(at, at + 1_000);
    await tx.delete(replacedInputs).where(inArray(replacedInputs.eventId, some));
    await tx.delete(lessonEvents).where(inArray(lessonEvents.id, some));
  }
  return count + gone.length;
}

/** What becomes of a decision: null when nothing of it stays. */
async function changeOf(tx: Db, row: Row, staying: Staying): Promise<Change | null> {
  if (row.kind === 'reapply') return changeOfRule(tx, row, staying);
  if (row.kind === 'links') return changeOfLinks(row, staying);
  if (row.kind !== 'statuses') return staying.lessons.has(row.lessonId) ? {} : null;
  const { rosterIds, status } = row.payload as LessonEventPayloads['statuses'];
  const own = rosterIds.filter((id) => staying.held.has(id));
  if (own.length === 0) return null;
  return own.length === rosterIds.length ? {} : { payload: { rosterIds: own, status } };
}

function changeOfLinks(row: Row, { held, current, before }: Staying): Change | null {
  const { always, links } = row.payload as LessonEventPayloads['links'];
  const stays = (rosterId: string | null) => rosterId !== null && held.has(rosterId);
  const lasts = (rosterId: string | null) =>
    always && row.undoneAt === null && rosterId !== null && current.has(rosterId);
  const own = links.flatMap((link) => {
    if (stays(link.rosterId)) return [link];
    // Whose visit it was is past; that the name is this person is not.
    return lasts(link.rosterId) ? [{ ...link, key: '' }] : [];
  });
  if (own.length === 0) return null;
  if (links.some(({ rosterId }) => stays(rosterId))) {
    return own.length === links.length ? {} : { payload: { always, links: own } };
  }
  const moved = { lessonAt: before };
  const same = own.length === links.length && links.every(({ key }) => key === '');
  return same ? moved : { ...moved, payload: { always, links: own } };
}

/** A new rule stays for the lessons that stay. */
async function changeOfRule(tx: Db, row: Row, { before }: Staying): Promise<Change | null> {
  const { lessonIds } = row.payload as LessonEventPayloads['reapply'];
  const left = await tx
    .select({ lessonId: replacedInputs.lessonId })
    .from(replacedInputs)
    .where(eq(replacedInputs.eventId, row.id));
  const staying = new Set(left.map(({ lessonId }) => lessonId));
  const own = lessonIds.filter((id) => staying.has(id));
  const [first] = own;
  if (first === undefined) return null;
  if (own.length === lessonIds.length) return {};
  return { payload: { lessonIds: own }, lessonId: first, lessonAt: before };
}
