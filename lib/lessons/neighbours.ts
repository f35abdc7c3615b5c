import 'server-only';
import { loadContexts, nothingRuns } from '@/lib/lessons/context';
import type { Found } from '@/lib/lessons/find';
import { planRoom } from '@/lib/lessons/judge';
import { startAfter, startBefore } from '@/lib/lessons/reach';
import type { PlannedLesson } from '@/lib/lessons/types';
import { occurrences } from '@/lib/timetable/occurrences';

const day = 86_400_000;
/** How far a lesson of the timetable that nobody entered is looked for: beyond the longest holidays. */
const holidays = 70 * day;

/** The ids of the lessons before and after one, in its room. */
export async function neighboursOf(
  found: Found,
): Promise<{ previousId: string | null; nextId: string | null }> {
  const index = found.lessons.findIndex(({ id }) => id === found.planned.id);
  const previous = found.lessons[index - 1] ?? (await nearest(found, 'before'));
  const next = found.lessons[index + 1] ?? (await nearest(found, 'after'));
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null };
}

/** The nearest lesson outside the days that were loaded anyway: where the next session or slot is, a day around it is planned. */
async function nearest(
  { context, planned }: Found,
  side: 'before' | 'after',
): Promise<PlannedLesson | undefined> {
  const { room, range, versions, settings, freshAt, now } = context;
  const before = side === 'before';
  const stretch = before
    ? { start: range.start - holidays, end: range.start }
    : { start: range.end, end: Math.min(range.end + holidays, now) };
  const slots = stretch.start < stretch.end ? occurrences(versions, settings.exceptions, stretch) : [];
  const session = before
    ? await startBefore(room.id, range.start, 1)
    : await startAfter(room.id, range.end - 1);
  const starts = [session, (before ? slots.at(-1) : slots[0])?.start].filter((at) => typeof at === 'number');
  if (starts.length === 0) return undefined;
  const at = before ? Math.max(...starts) : Math.min(...starts);
  const [around] = await loadContexts([{ room, freshAt }], { start: at - day, end: at + day }, nothingRuns);
  if (!around) return undefined;
  const lessons = planRoom(around).filter(({ id }) => id !== planned.id);
  return before
    ? lessons.findLast(({ window }) => window.start < planned.window.start)
    : lessons.find(({ window }) => window.start > planned.window.start);
}
