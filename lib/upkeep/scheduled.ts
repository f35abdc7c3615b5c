import 'server-only';
import { pullWorkspace } from '@/lib/archive/service';
import { freezeWhatIsDue } from '@/lib/lessons/freeze';
import { keepPrivacy } from '@/lib/privacy/upkeep';
import { indexNow } from '@/lib/rooms/scan';

export type ScheduledResult = { sessions: number; complete: boolean; freshAt: string | null };

/**
 * What is done once in a while without anybody asking, so that nothing waits for a visit: purges, the index of rooms, the
 * archive of the workspace, and the freezing of lessons a week old. At most about `budgetMs` milliseconds; what is left goes
 * on the next time. Done twice at once, or once too often, it changes nothing. Throws when 100ms cannot be reached.
 */
export async function runScheduled(budgetMs: number): Promise<ScheduledResult> {
  const deadline = Date.now() + budgetMs;
  await keepPrivacy();
  await indexNow();
  const { added, complete, freshAt } = await pullWorkspace(Math.max(0, deadline - Date.now()));
  await freezeWhatIsDue();
  return { sessions: added, complete, freshAt: freshAt === null ? null : new Date(freshAt).toISOString() };
}
