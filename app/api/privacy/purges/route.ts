import { readJson } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { listPurges, requestPurge } from '@/lib/privacy/purges';
import { newPurge } from '@/lib/privacy/schema';

export const GET = staffRoute(async ({ staff }) => json(await listPurges(staff)));

export const POST = staffRoute(async ({ request, staff }) =>
  created(await requestPurge(staff, await readJson(request, newPurge))),
);
