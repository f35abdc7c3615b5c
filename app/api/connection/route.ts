import { getConnection } from '@/lib/connection/service';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';

export const GET = staffRoute(async ({ staff }) => json(await getConnection(staff)));
