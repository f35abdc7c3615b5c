import { absenceQuery } from '@/lib/absences/query';
import { xlsxAnswer } from '@/lib/files/answer';
import { absencesFile } from '@/lib/files/service';
import { readQuery } from '@/lib/http/input';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute(async ({ request, staff }) =>
  xlsxAnswer(await absencesFile(staff, readQuery(request, absenceQuery).date)),
);
