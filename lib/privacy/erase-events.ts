import { asc, eq, gt } from 'drizzle-orm';
import { lessonEvents } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { LessonEventPayloads } from '@/lib/lessons/decisions';
import { normalName } from '@/lib/lessons/who';
import type { Mask } from './mask';
import type { Trace } from './trace';

const batch = 500;
type Row = Pick<typeof lessonEvents.$inferSelect, 'id' | 'kind' | 'payload' | 'note'>;

/** Takes somebody out of what was decided about lessons: the decisions stand, of a pseudonym. */
export async function eraseEvents(tx: Db, trace: Trace, mask: Mask): Promise<void> {
  const { id, kind, payload, note } = lessonEvents;
  for (let last = ''; ; ) {
    const rows = await tx
      .select({ id, kind, payload, note })
      .from(lessonEvents)
      .where(gt(id, last))
      .orderBy(asc(id))
      .limit(batch);
    const end = rows.at(-1);
    if (!end) return;
    for (const row of rows) {
      const change = withoutThem(row, trace, mask);
      if (change) await tx.update(lessonEvents).set(change).where(eq(id, row.id));
    }
    last = end.id;
  }
}

/** Null when the decision tells nothing of them. */
function withoutThem(row: Row, trace: Trace, mask: Mask): Partial<Row> | null {
  const note = isAboutThemAlone(row, trace) ? '' : mask.hide(row.note);
  const payload = row.kind === 'links' ? linksOf(row, trace, mask) : null;
  if (payload === null && note === row.note) return null;
  return { note, ...(payload === null ? {} : { payload }) };
}

function isAboutThemAlone({ kind, payload }: Row, { rosterIds }: Trace): boolean {
  if (kind !== 'statuses') return false;
  return (payload as LessonEventPayloads['statuses']).rosterIds.every((id) => rosterIds.has(id));
}

function linksOf(row: Row, { rosterIds }: Trace, mask: Mask): LessonEventPayloads['links'] | null {
  const { always, links } = row.payload as LessonEventPayloads['links'];
  let changed = false;
  const masked = links.map((link) => {
    const theirs = link.rosterId !== null && rosterIds.has(link.rosterId);
    const key = mask.keys.get(link.key) ?? link.key;
    const name =
      link.name === null
        ? null
        : theirs
          ? normalName(mask.nameOf(link.name))
          : normalName(mask.hide(link.name));
    changed ||= key !== link.key || name !== link.name;
    return { ...link, key, name };
  });
  return changed ? { always, links: masked } : null;
}
