import { pathId, readJson } from '@/lib/http/input';
import { created, json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { newEnrolments } from '@/lib/roster/schema';
import { enrol, listRoster } from '@/lib/roster/service';

type Params = { roomId: string };

/** 2,500 people with their addresses do not fit into the usual 100 kB. */
const limit = 1_000_000;

export const GET = apiRoute<Params>(async ({ params, staff }) =>
  json(await listRoster(staff, pathId(params.roomId, 'room'))),
);

export const POST = apiRoute<Params>(async ({ request, params, staff }) => {
  const body = await readJson(request, newEnrolments, limit);
  const many = 'people' in body;
  const people = await enrol(staff, pathId(params.roomId, 'room'), many ? body.people : [body]);
  return created(many ? { people } : people[0]);
});
