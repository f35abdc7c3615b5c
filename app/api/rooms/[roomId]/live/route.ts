import { pathId } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { getLive } from '@/lib/live/service';

export const GET = apiRoute<{ roomId: string }>(async ({ params, staff }) =>
  json(await getLive(staff, pathId(params.roomId, 'room'))),
);
