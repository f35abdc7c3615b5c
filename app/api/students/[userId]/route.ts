import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { daysQuery } from '@/lib/register/query';
import { pathUserId } from '@/lib/students/input';
import { getStudent } from '@/lib/students/service';

export const GET = apiRoute<{ userId: string }>(async ({ request, params, staff }) =>
  json(await getStudent(staff, pathUserId(params.userId), readQuery(request, daysQuery))),
);
