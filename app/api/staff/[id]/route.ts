import { pathId, readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { changeStaff } from '@/lib/staff/change';
import { staffChange } from '@/lib/staff/schema';

export const PATCH = staffRoute<{ id: string }>(async ({ request, params, staff }) =>
  json(await changeStaff(staff, pathId(params.id, 'person'), await readJson(request, staffChange))),
);
