import { xlsxAnswer } from '@/lib/files/answer';
import { registerFile } from '@/lib/files/service';
import { pathId, readQuery } from '@/lib/http/input';
import { apiRoute } from '@/lib/http/route';
import { daysQuery } from '@/lib/register/query';

export const GET = apiRoute<{ roomId: string }>(async ({ request, params, staff }) =>
  xlsxAnswer(await registerFile(staff, pathId(params.roomId, 'room'), readQuery(request, daysQuery))),
);
