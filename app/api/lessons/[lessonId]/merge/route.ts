import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { mergeLessons } from '@/lib/lessons/changes';
import { lessonMerge, pathLessonId } from '@/lib/lessons/input';

export const POST = apiRoute<{ lessonId: string }>(async ({ request, params, staff }) =>
  json(await mergeLessons(staff, pathLessonId(params.lessonId), await readJson(request, lessonMerge))),
);
