import { absenceQuery } from '@/lib/absences/query';
import { getAbsences } from '@/lib/absences/service';
import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute(async ({ request, staff }) => {
  const { date } = readQuery(request, absenceQuery);
  return json(await getAbsences(staff, date));
});
