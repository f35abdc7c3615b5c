import { readJson } from '@/lib/http/input';
import { json, noContent } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { endHold, getHold, setHold } from '@/lib/privacy/holds';
import { newHold } from '@/lib/privacy/schema';
import { pathUserId } from '@/lib/students/input';

type Params = { userId: string };

export const GET = staffRoute<Params>(async ({ params, staff }) =>
  json(await getHold(staff, pathUserId(params.userId))),
);

export const PUT = staffRoute<Params>(async ({ request, params, staff }) =>
  json(await setHold(staff, pathUserId(params.userId), await readJson(request, newHold))),
);

export const DELETE = staffRoute<Params>(async ({ params, staff }) => {
  await endHold(staff, pathUserId(params.userId));
  return noContent();
});
