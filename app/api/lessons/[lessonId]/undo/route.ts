import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { lessonUndo, pathLessonId } from '@/lib/lessons/input';
import { undo } from '@/lib/lessons/undo';

export const POST = apiRoute<{ lessonId: string }>(async ({ request, params, staff }) => {
  const { event } = await readJson(request, lessonUndo);
  return json(await undo(staff, pathLessonId(params.lessonId), event));
});
