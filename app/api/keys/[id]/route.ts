import { revokeKey } from '@/lib/auth/keys';
import { pathId } from '@/lib/http/input';
import { noContent } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';

export const DELETE = staffRoute<{ id: string }>(async ({ params, staff }) => {
  await revokeKey(staff, pathId(params.id, 'key'));
  return noContent();
});
