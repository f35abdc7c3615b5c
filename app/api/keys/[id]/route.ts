import { pathId } from '@/lib/http/input';
import { noContent } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { revokeKey } from '@/lib/keys/service';

export const DELETE = staffRoute<{ id: string }>(async ({ params, staff }) => {
  await revokeKey(staff, pathId(params.id, 'key'));
  return noContent();
});
