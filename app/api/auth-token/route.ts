import { pathId, readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { createTokens } from '@/lib/join/service';
import { sampleToken } from '@/lib/sample-backend/schema';

export const POST = apiRoute(async ({ request, staff }) => {
  const input = await readJson(request, sampleToken);
  const { tokens } = await createTokens(staff, pathId(input.room_id, 'room'), {
    role: input.role,
    userId: input.user_id,
  });
  return json({ token: tokens[0]?.token, msg: 'Token generated successfully!', success: true });
});
