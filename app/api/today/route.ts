import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { getToday } from '@/lib/today/service';

export const GET = apiRoute(async ({ staff }) => json(await getToday(staff)));
