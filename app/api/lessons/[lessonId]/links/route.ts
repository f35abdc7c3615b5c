import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { lessonLinks, pathLessonId } from '@/lib/lessons/input';
import { setLinks } from '@/lib/lessons/people';

export const PUT = apiRoute<{ lessonId: string }>(async ({ request, params, staff }) =>
  json(await setLinks(staff, pathLessonId(params.lessonId), await readJson(request, lessonLinks))),
);
