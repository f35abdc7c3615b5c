import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { splitLesson } from '@/lib/lessons/changes';
import { lessonSplit, pathLessonId } from '@/lib/lessons/input';

export const POST = apiRoute<{ lessonId: string }>(async ({ request, params, staff }) =>
  json(await splitLesson(staff, pathLessonId(params.lessonId), await readJson(request, lessonSplit))),
);
