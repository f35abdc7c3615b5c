import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import { syncRoom } from '@/lib/archive/service';
import type { Staff } from '@/lib/auth/schema';
import { loadContexts, nothingRuns } from '@/lib/lessons/context';
import { titleOf } from '@/lib/lessons/dto';
import { judge, planRoom } from '@/lib/lessons/judge';
import { startBefore } from '@/lib/lessons/reach';
import { lessonRoom } from '@/lib/lessons/room';
import type { SettingsChange, SettingsExample } from '@/lib/settings/schema';
import { changed } from '@/lib/settings/service';

const day = 86_400_000;

/**
 * What settings that are not saved yet would have made of the room's last lesson that is over, so that a number can be
 * seen before it counts: for who may save them. Null when there is none with a roster.
 */
export async function exampleOf(
  staff: Staff,
  roomId: string,
  change: SettingsChange,
): Promise<SettingsExample> {
  await requireRoom(staff, roomId, 'rooms:write');
  const room = await lessonRoom(roomId);
  const { freshAt } = await syncRoom(roomId);
  const last = await startBefore(roomId, Date.now(), 1);
  if (last === null) return { lesson: null };
  const range = { start: last - 14 * day, end: Date.now() };
  const [context] = await loadContexts([{ room, freshAt }], range, nothingRuns);
  if (!context) return { lesson: null };
  const settings = changed(context.settings, change);
  const judged = planRoom({ ...context, settings })
    .toReversed()
    .map((planned) => judge({ ...context, settings }, planned, new Set(), { settings }))
    .find(({ state, roster }) => roster.length > 0 && ['final', 'signed', 'provisional'].includes(state));
  if (!judged) return { lesson: null };
  const { planned, report } = judged;
  const { present, late, partial, absent, excused, leftEarly } = report.counts;
  return {
    lesson: {
      id: planned.id,
      title: titleOf(planned, room),
      startedAt: new Date(planned.window.start).toISOString(),
      counts: { present, late, partial, absent, excused, leftEarly },
    },
  };
}
