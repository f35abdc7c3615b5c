import { readJson, readQuery } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { staffQuery } from '@/lib/staff/query';
import { newStaff } from '@/lib/staff/schema';
import { inviteStaff, listStaff } from '@/lib/staff/service';

export const GET = staffRoute(async ({ request, staff }) =>
  json(await listStaff(staff, readQuery(request, staffQuery))),
);

export const POST = staffRoute(async ({ request, staff }) =>
  created(await inviteStaff(staff, await readJson(request, newStaff))),
);
