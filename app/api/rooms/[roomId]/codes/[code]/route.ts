import { pathId, readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { setCode } from '@/lib/join/service';
import { codeChange } from '@/lib/rooms/schema';

export const PATCH = apiRoute<{ roomId: string; code: string }>(async ({ request, params, staff }) => {
  const roomId = pathId(params.roomId, 'room');
  const code = pathId(params.code, 'code');
  const { enabled } = await readJson(request, codeChange);
  return json(await setCode(staff, roomId, code, enabled));
});
