import type { LessonSummary } from '@/lib/lessons/schema';
import { lessonsOf } from './classroom';
import { type Api, expect } from './fixtures';

/** The lesson that runs in a room, as soon as the app knows of it: what is live is asked for once in ten seconds. */
export async function liveLesson(api: Api, roomId: string): Promise<LessonSummary> {
  let found: LessonSummary | undefined;
  await expect(async () => {
    found = (await lessonsOf(api, roomId)).lessons.find(({ state }) => state === 'live');
    expect(found).toBeDefined();
  }).toPass({ timeout: 30_000 });
  if (!found) throw new Error('Nothing runs.');
  return found;
}
