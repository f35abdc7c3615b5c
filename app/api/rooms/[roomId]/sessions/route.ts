import { listSessions } from '@/lib/attendance/service';
import { pathId, readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { pageQuery } from '@/lib/rooms/query';

export const GET = apiRoute<{ roomId: string }>(async ({ request, params, staff }) =>
  json(await listSessions(staff, pathId(params.roomId, 'room'), readQuery(request, pageQuery))),
);
