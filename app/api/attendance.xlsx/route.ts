import { xlsxAnswer } from '@/lib/files/answer';
import { rangeQuery } from '@/lib/files/query';
import { rangeFile } from '@/lib/files/service';
import { readQuery } from '@/lib/http/input';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute(async ({ request, staff }) =>
  xlsxAnswer(await rangeFile(staff, readQuery(request, rangeQuery))),
);
