import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { studentQuery } from '@/lib/students/query';
import { listStudents } from '@/lib/students/service';

export const GET = apiRoute(async ({ request, staff }) =>
  json(await listStudents(staff, readQuery(request, studentQuery))),
);
