import { auditFilters } from '@/lib/audit/query';
import { auditFile } from '@/lib/audit/service';
import { csvAnswer } from '@/lib/files/answer';
import { readQuery } from '@/lib/http/input';
import { staffRoute } from '@/lib/http/route';

export const GET = staffRoute(async ({ request, staff }) =>
  csvAnswer(await auditFile(staff, readQuery(request, auditFilters))),
);
