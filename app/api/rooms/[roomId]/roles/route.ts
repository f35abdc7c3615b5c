import { pathId } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { listRoles } from '@/lib/join/service';

export const GET = apiRoute<{ roomId: string }>(async ({ params, staff }) =>
  json(await listRoles(staff, pathId(params.roomId, 'room'))),
);
