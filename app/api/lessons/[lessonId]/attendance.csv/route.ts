import { csvAnswer } from '@/lib/files/answer';
import { lessonFile } from '@/lib/files/service';
import { apiRoute } from '@/lib/http/route';
import { pathLessonId } from '@/lib/lessons/input';

export const GET = apiRoute<{ lessonId: string }>(async ({ params, staff }) =>
  csvAnswer(await lessonFile(staff, pathLessonId(params.lessonId))),
);
