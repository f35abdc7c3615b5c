import { csvAnswer } from '@/lib/files/answer';
import { studentFile } from '@/lib/files/service';
import { readQuery } from '@/lib/http/input';
import { apiRoute } from '@/lib/http/route';
import { daysQuery } from '@/lib/register/query';
import { pathUserId } from '@/lib/students/input';

export const GET = apiRoute<{ userId: string }>(async ({ request, params, staff }) =>
  csvAnswer(await studentFile(staff, pathUserId(params.userId), readQuery(request, daysQuery))),
);
