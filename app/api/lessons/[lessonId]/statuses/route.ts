import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { lessonStatuses, pathLessonId } from '@/lib/lessons/input';
import { setStatuses } from '@/lib/lessons/people';

export const PUT = apiRoute<{ lessonId: string }>(async ({ request, params, staff }) =>
  json(await setStatuses(staff, pathLessonId(params.lessonId), await readJson(request, lessonStatuses))),
);
