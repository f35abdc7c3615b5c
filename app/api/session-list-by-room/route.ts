import { pathId, readQuery } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { sampleRoomQuery } from '@/lib/sample-backend/schema';
import { allSessions } from '@/lib/sample-backend/service';

export const GET = apiRoute(async ({ request, staff }) => {
  const { room_id } = readQuery(request, sampleRoomQuery);
  return json(await allSessions(staff, pathId(room_id, 'room')));
});
