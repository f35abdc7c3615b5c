import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { daysQuery } from '@/lib/register/query';
import { getSignOff } from '@/lib/sign-off/service';

export const GET = apiRoute(async ({ request, staff }) =>
  json(await getSignOff(staff, readQuery(request, daysQuery))),
);
