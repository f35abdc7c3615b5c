import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { listAccess } from '@/lib/privacy/access';
import { accessQuery } from '@/lib/privacy/query';
import { pathUserId } from '@/lib/students/input';

export const GET = staffRoute<{ userId: string }>(async ({ request, params, staff }) =>
  json(await listAccess(staff, pathUserId(params.userId), readQuery(request, accessQuery))),
);
