import { pathId, readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { exampleOf } from '@/lib/lessons/example';
import { settingsChange } from '@/lib/settings/schema';

/** What these settings, not saved yet, would have made of the room's last lesson. */
export const POST = apiRoute<{ roomId: string }>(async ({ request, params, staff }) =>
  json(await exampleOf(staff, pathId(params.roomId, 'room'), await readJson(request, settingsChange))),
);
