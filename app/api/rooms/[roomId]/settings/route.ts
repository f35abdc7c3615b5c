import { pathId, readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { settingsChange } from '@/lib/settings/schema';
import { changeSettings, getSettings } from '@/lib/settings/service';

type Params = { roomId: string };

export const GET = apiRoute<Params>(async ({ params, staff }) =>
  json(await getSettings(staff, pathId(params.roomId, 'room'))),
);

export const PUT = apiRoute<Params>(async ({ request, params, staff }) =>
  json(await changeSettings(staff, pathId(params.roomId, 'room'), await readJson(request, settingsChange))),
);
