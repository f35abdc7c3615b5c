import { getAttendance } from '@/lib/attendance/service';
import { pathId } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';

export const GET = apiRoute<{ sessionId: string }>(async ({ params, staff }) =>
  json(await getAttendance(staff, pathId(params.sessionId, 'session'))),
);
