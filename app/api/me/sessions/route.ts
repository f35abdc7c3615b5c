import { sessionChoice } from '@/lib/account/schema';
import { endMySessions, listMySessions } from '@/lib/account/service';
import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';

export const GET = staffRoute(async ({ staff }) => json(await listMySessions(staff)));

export const DELETE = staffRoute(async ({ request, staff }) =>
  json(await endMySessions(staff, readQuery(request, sessionChoice))),
);
