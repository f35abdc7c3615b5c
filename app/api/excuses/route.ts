import { excuseQuery } from '@/lib/excuses/query';
import { newExcuse } from '@/lib/excuses/schema';
import { addExcuse, listExcuses } from '@/lib/excuses/service';
import { readJson, readQuery } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute(async ({ request, staff }) =>
  json(await listExcuses(staff, readQuery(request, excuseQuery))),
);

export const POST = apiRoute(async ({ request, staff }) =>
  created(await addExcuse(staff, await readJson(request, newExcuse))),
);
