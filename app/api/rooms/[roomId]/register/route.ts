import { pathId, readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { daysQuery } from '@/lib/register/query';
import { getRegister } from '@/lib/register/service';

export const GET = apiRoute<{ roomId: string }>(async ({ request, params, staff }) =>
  json(await getRegister(staff, pathId(params.roomId, 'room'), readQuery(request, daysQuery))),
);
