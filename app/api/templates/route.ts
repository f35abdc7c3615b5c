import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { listTemplates } from '@/lib/templates/service';

export const GET = apiRoute(async ({ staff }) => json(await listTemplates(staff)));
