import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { getRetention, setRetention } from '@/lib/privacy/retention';
import { retentionChange } from '@/lib/privacy/schema';

export const GET = staffRoute(async ({ staff }) => json(await getRetention(staff)));

export const PUT = staffRoute(async ({ request, staff }) =>
  json(await setRetention(staff, await readJson(request, retentionChange))),
);
