import { xlsxAnswer } from '@/lib/files/answer';
import { lessonFile } from '@/lib/files/service';
import { apiRoute } from '@/lib/http/route';
import { pathLessonId } from '@/lib/lessons/input';

export const GET = apiRoute<{ lessonId: string }>(async ({ params, staff }) =>
  xlsxAnswer(await lessonFile(staff, pathLessonId(params.lessonId))),
);
