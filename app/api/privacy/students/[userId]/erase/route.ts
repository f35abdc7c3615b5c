import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { eraseStudent } from '@/lib/privacy/erasing';
import { erasure } from '@/lib/privacy/schema';
import { pathUserId } from '@/lib/students/input';

export const POST = staffRoute<{ userId: string }>(async ({ request, params, staff }) =>
  json(await eraseStudent(staff, pathUserId(params.userId), await readJson(request, erasure))),
);
