import { pathId } from '@/lib/http/input';
import { noContent } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { stopPurge } from '@/lib/privacy/purges';

export const DELETE = staffRoute<{ id: string }>(async ({ params, staff }) => {
  await stopPurge(staff, pathId(params.id, 'purge'));
  return noContent();
});
