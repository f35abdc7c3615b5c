import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { sampleRoom } from '@/lib/sample-backend/schema';
import { createSampleRoom } from '@/lib/sample-backend/service';

export const POST = apiRoute(async ({ request, staff }) =>
  json(await createSampleRoom(staff, await readJson(request, sampleRoom))),
);
