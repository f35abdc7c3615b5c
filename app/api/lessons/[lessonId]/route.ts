import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { changeLesson } from '@/lib/lessons/changes';
import { pathLessonId } from '@/lib/lessons/input';
import { lessonChange } from '@/lib/lessons/schema';
import { getLesson } from '@/lib/lessons/service';

type Params = { lessonId: string };

export const GET = apiRoute<Params>(async ({ params, staff }) =>
  json(await getLesson(staff, pathLessonId(params.lessonId))),
);

export const PATCH = apiRoute<Params>(async ({ request, params, staff }) =>
  json(await changeLesson(staff, pathLessonId(params.lessonId), await readJson(request, lessonChange))),
);
