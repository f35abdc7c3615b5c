import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { pathLessonId } from '@/lib/lessons/input';
import { signLesson } from '@/lib/lessons/sign';

/** Has no body: who signs and when is all there is to say. */
export const POST = apiRoute<{ lessonId: string }>(async ({ params, staff }) =>
  json(await signLesson(staff, pathLessonId(params.lessonId))),
);
