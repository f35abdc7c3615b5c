import { auditQuery } from '@/lib/audit/query';
import { listAudit } from '@/lib/audit/service';
import { readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';

export const GET = staffRoute(async ({ request, staff }) =>
  json(await listAudit(staff, readQuery(request, auditQuery))),
);
