import { pathId } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { signOutStaff } from '@/lib/staff/service';

export const POST = staffRoute<{ id: string }>(async ({ params, staff }) =>
  json(await signOutStaff(staff, pathId(params.id, 'person'))),
);
