import { pathId, readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { roomChange } from '@/lib/rooms/schema';
import { getRoom, updateRoom } from '@/lib/rooms/service';

type Params = { roomId: string };

export const GET = apiRoute<Params>(async ({ params, staff }) =>
  json(await getRoom(staff, pathId(params.roomId, 'room'))),
);

export const PATCH = apiRoute<Params>(async ({ request, params, staff }) =>
  json(await updateRoom(staff, pathId(params.roomId, 'room'), await readJson(request, roomChange))),
);
