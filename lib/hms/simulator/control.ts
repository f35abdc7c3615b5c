import { z } from 'zod';
import { ApiError, invalidBody, notFound } from './errors';
import { type Faults, faultSwitch } from './faults';
import { uuid } from './ids';
import { forgetSessions, forgetting, plantedSession, plantSession } from './plant';
import { json, readBody } from './routes/router';
import { type Shapes, shapeSwitches } from './shapes';
import { join, leave } from './world/calls';
import type { World } from './world/types';

export type LoggedRequest = { method: string; path: string; status: number; at: string };

/** What the control routes may reach. */
export type Controls = {
  world: World;
  faults: Faults;
  log: LoggedRequest[];
  setShapes(shapes: Shapes): void;
  reset(): void;
  now: number;
};

const joining = z.strictObject({
  roomId: z.string(),
  name: z.string(),
  userId: z.string().optional(),
  role: z.string().min(1),
});
const leaving = z.strictObject({ peerId: z.string() });

async function read<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const result = schema.safeParse(await readBody(request));
  if (result.success) return result.data;
  throw invalidBody(
    result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}

/** The switches for tests and demos: `/control/*`, no token needed, never on unless asked for. */
export async function control(request: Request, path: string, controls: Controls): Promise<Response> {
  const { world, faults, log, now } = controls;
  switch (`${request.method} ${path}`) {
    case 'POST /control/faults':
      return json({ id: faults.add(await read(request, faultSwitch)) });
    case 'DELETE /control/faults':
      return json({ removed: faults.clear() });
    case 'POST /control/shapes': {
      const shapes = await read(request, shapeSwitches);
      controls.setShapes(shapes);
      return json(shapes);
    }
    case 'POST /control/join': {
      const { roomId, name, userId, role } = await read(request, joining);
      if (!world.rooms.has(roomId)) throw notFound('Error: Room not found');
      const who = { id: uuid(world.ids), name, userId: userId ? userId : null, role };
      const joined = join(world, roomId, who, now);
      if (!joined) throw new ApiError(403, 'Room is disabled');
      return json({ peerId: joined.peer.id, sessionId: joined.session.id });
    }
    case 'POST /control/leave': {
      const { peerId } = await read(request, leaving);
      const session = [...world.running.values()].find((one) => one.peers.get(peerId)?.leftAt === null);
      if (!session) throw notFound('peer not found');
      leave(world, session, peerId, now);
      return json({ peerId, sessionId: session.id });
    }
    case 'POST /control/sessions':
      return json({ id: plantSession(world, await read(request, plantedSession), now).id });
    case 'DELETE /control/sessions':
      return json({ removed: forgetSessions(world, await read(request, forgetting)) });
    case 'GET /control/requests':
      return json({ requests: log });
    case 'DELETE /control/requests':
      return json({ removed: log.splice(0).length });
    case 'POST /control/reset':
      controls.reset();
      return json({});
    default:
      throw notFound();
  }
}
