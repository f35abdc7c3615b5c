import { pathId } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { createCodes, listCodes } from '@/lib/join/service';

type Params = { roomId: string };

export const GET = apiRoute<Params>(async ({ params, staff }) =>
  json(await listCodes(staff, pathId(params.roomId, 'room'))),
);

export const POST = apiRoute<Params>(async ({ params, staff }) =>
  created(await createCodes(staff, pathId(params.roomId, 'room'))),
);
