import { pathId, readJson } from '@/lib/http/input';
import { json, noContent } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { enrolmentChange } from '@/lib/roster/schema';
import { changeEnrolment, removeEnrolment } from '@/lib/roster/service';

type Params = { roomId: string; id: string };

export const PATCH = apiRoute<Params>(async ({ request, params, staff }) => {
  const change = await readJson(request, enrolmentChange);
  return json(
    await changeEnrolment(staff, pathId(params.roomId, 'room'), pathId(params.id, 'person'), change),
  );
});

export const DELETE = apiRoute<Params>(async ({ params, staff }) => {
  await removeEnrolment(staff, pathId(params.roomId, 'room'), pathId(params.id, 'person'));
  return noContent();
});
