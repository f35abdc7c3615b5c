import { readJson } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { newApiKey } from '@/lib/keys/schema';
import { listKeys, makeKey } from '@/lib/keys/service';

export const GET = staffRoute(async ({ staff }) => json(await listKeys(staff)));

export const POST = staffRoute(async ({ request, staff }) =>
  created(await makeKey(staff, await readJson(request, newApiKey))),
);
