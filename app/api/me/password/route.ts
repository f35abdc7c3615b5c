import { passwordChange } from '@/lib/account/schema';
import { changePassword } from '@/lib/account/service';
import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';

export const PUT = staffRoute(async ({ request, staff }) =>
  json(await changePassword(staff, await readJson(request, passwordChange))),
);
