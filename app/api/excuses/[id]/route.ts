import { excuseChange } from '@/lib/excuses/schema';
import { removeExcuse, restoreExcuse } from '@/lib/excuses/service';
import { pathId, readJson } from '@/lib/http/input';
import { json, noContent } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';

type Params = { id: string };

export const PATCH = apiRoute<Params>(async ({ request, params, staff }) => {
  await readJson(request, excuseChange);
  return json(await restoreExcuse(staff, pathId(params.id, 'excuse')));
});

export const DELETE = apiRoute<Params>(async ({ params, staff }) => {
  await removeExcuse(staff, pathId(params.id, 'excuse'));
  return noContent();
});
