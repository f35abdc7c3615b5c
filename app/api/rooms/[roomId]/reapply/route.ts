import { pathId, readJson, readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { dryRunQuery, reapplyRange } from '@/lib/lessons/input';
import { reapply } from '@/lib/lessons/reapply';

export const POST = apiRoute<{ roomId: string }>(async ({ request, params, staff }) => {
  const options = readQuery(request, dryRunQuery);
  return json(
    await reapply(staff, pathId(params.roomId, 'room'), await readJson(request, reapplyRange), options),
  );
});
