import { pathId, readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { lessonQuery } from '@/lib/lessons/query';
import { listLessons } from '@/lib/lessons/service';

export const GET = apiRoute<{ roomId: string }>(async ({ request, params, staff }) =>
  json(await listLessons(staff, pathId(params.roomId, 'room'), readQuery(request, lessonQuery))),
);
