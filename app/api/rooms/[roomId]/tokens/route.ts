import { pathId, readJson } from '@/lib/http/input';
import { created } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { createTokens } from '@/lib/join/service';
import { newTokens } from '@/lib/rooms/schema';

/** 2,500 people with ids and names do not fit into the usual 100 kB. */
const limit = 1_000_000;

export const POST = apiRoute<{ roomId: string }>(async ({ request, params, staff }) =>
  created(
    await createTokens(staff, pathId(params.roomId, 'room'), await readJson(request, newTokens, limit)),
  ),
);
