import { readJson, readQuery } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { roomQuery } from '@/lib/rooms/query';
import { newRoom } from '@/lib/rooms/schema';
import { createRoom, listRooms } from '@/lib/rooms/service';

export const GET = apiRoute(async ({ request, staff }) =>
  json(await listRooms(staff, readQuery(request, roomQuery))),
);

export const POST = apiRoute(async ({ request, staff }) =>
  created(await createRoom(staff, await readJson(request, newRoom))),
);
