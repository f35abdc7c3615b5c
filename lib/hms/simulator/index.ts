import { createGuard, createSigner, type Keys } from './auth';
import { type Controls, control, type LoggedRequest } from './control';
import { ApiError, envelope, notFound } from './errors';
import { createFaults, delay, faulty } from './faults';
import { activeRoomRoutes } from './routes/active-rooms';
import { roomCodeRoutes } from './routes/room-codes';
import { roomRoutes } from './routes/rooms';
import { findRoute, json } from './routes/router';
import { sessionRoutes } from './routes/sessions';
import { templateRoutes } from './routes/templates';
import { type Shapes, shapeSwitches } from './shapes';
import { createView, type View } from './view';
import { createWorld, type WorldName } from './world/create';

export type SimulatorOptions = Keys & {
  /** With `startTime` it decides everything the world begins with. */
  seed: string | number;
  /** Epoch milliseconds; the past of the world ends here. */
  startTime: number;
  /** The clock, epoch milliseconds. */
  now: () => number;
  /** Opens `/control/*`. */
  control?: boolean;
  world?: WorldName;
};
type Simulator = { handle(request: Request): Promise<Response> };

const routes = [...roomRoutes, ...templateRoutes, ...roomCodeRoutes, ...sessionRoutes, ...activeRoomRoutes];
const keptRequests = 10_000;

/**
 * A stand-in for the 100ms REST API: the same paths under `/v2`, tokens verified, a world that lives by the given clock.
 * `handle` rejects only where a connection is to be broken (see `ConnectionReset`).
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  const guard = createGuard(options);
  const sign = createSigner(options);
  const faults = createFaults();
  const log: LoggedRequest[] = [];
  const start = () => createWorld(options.world ?? 'school', String(options.seed), options.startTime);
  let world = start();
  let view: View;
  const setShapes = (shapes: Shapes) => {
    view = createView(world, shapes);
  };
  const reset = () => {
    world = start();
    setShapes(shapeSwitches.parse({}));
    faults.clear();
    log.length = 0;
  };
  reset();

  /** The time, with everything done that was due until then. */
  function arrive(): number {
    const now = options.now();
    world.timeline.runUntil(now);
    return now;
  }

  async function answerApi(request: Request, path: string, query: URLSearchParams): Promise<Response> {
    const { route, params } = findRoute(routes, request.method, path);
    if (!route.open) await guard(request, options.now());
    return route.answer({ world, view, now: arrive(), request, query, params, sign });
  }

  async function answerLogged(request: Request, url: URL): Promise<Response> {
    const path = url.pathname + url.search;
    const entry = { method: request.method, path, status: 0, at: new Date(options.now()).toISOString() };
    log.push(entry);
    if (log.length > keptRequests) log.shift();
    const { latencyMs, fault } = faults.take(request.method, path);
    await delay(latencyMs, request.signal);
    const real = () => refusing(() => answerApi(request, url.pathname.slice('/v2'.length), url.searchParams));
    const response = await refusing(() => (fault ? faulty(fault, request, real) : real()));
    entry.status = response.status;
    return response;
  }

  /** Answers carry the time it is in this world, not on this machine. */
  function byOwnClock(response: Response): Response {
    response.headers.set('date', new Date(options.now()).toUTCString());
    return response;
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/v2/')) return byOwnClock(await answerLogged(request, url));
    return refusing(() => {
      if (!options.control || !url.pathname.startsWith('/control/')) throw notFound();
      const controls: Controls = { world, faults, log, setShapes, reset, now: arrive() };
      return control(request, url.pathname, controls);
    });
  }
  return { handle };
}

/** Refusals become 100ms' error envelope. */
async function refusing(answer: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return json(envelope(error.status, error.message, error.details), error.status);
  }
}
