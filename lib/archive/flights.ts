import { isAppError } from '@/lib/errors';
import type { Walked } from './walk';
import { late, withinTime } from './within-time';

/** A page waits this long for 100ms, then it shows what there is. */
const patience = 3_000;
/** A failure is shared for this long: a silent 100ms must not cost every page its patience. */
const failureLife = 10_000;
/** Who walks holds a lock, and with PostgreSQL a connection for it: some must be left for others. */
const mostAtOnce = 3;

type Flight = {
  landed: Promise<Walked>;
  begunAt: number;
  /** 100ms was asked for its newest already: who comes now may know of something newer. */
  hasAsked: () => boolean;
  /** The flight for all who came after that. */
  following?: Promise<Walked>;
};

export type FlightOptions = {
  walk: (scope: string, onAsk: () => void, deadline: number | undefined) => Promise<Walked>;
  now: () => number;
  /** Told of a failure once, however many wait for it. */
  onFailure: (error: unknown, scope: string) => void;
  patienceMs?: number;
};

/** What became of a look: `failed`, 100ms did not tell; `running`, it takes longer than one waits for. */
export type Looked = { failed: boolean; running: Promise<unknown> | null };

/**
 * Walks of this process, at most one a scope at a time. Who comes while one is about to begin shares it; who comes when
 * it has asked 100ms already shares the next with all others who do.
 */
export function createFlights({ walk, now, onFailure, patienceMs = patience }: FlightOptions) {
  const flying = new Map<string, Flight>();
  const inTurn = limiter(mostAtOnce);
  let failure: { error: unknown; until: number } = { error: null, until: 0 };

  function depart(scope: string, insist: boolean, deadline?: number): Promise<Walked> {
    let asked = false;
    const onAsk = () => {
      asked = true;
    };
    const run = async () => {
      // 100ms failed while this one waited for its turn.
      if (!insist && now() < failure.until) throw failure.error;
      return walk(scope, onAsk, deadline).catch((error: unknown) => {
        if (isOutage(error)) failure = { error, until: now() + failureLife };
        onFailure(error, scope);
        throw error;
      });
    };
    const landed = inTurn(run).finally(() => flying.delete(scope));
    flying.set(scope, { landed, begunAt: now(), hasAsked: () => asked });
    return landed;
  }

  function board(scope: string, insist: boolean, deadline?: number): Promise<Walked> {
    const flight = flying.get(scope);
    if (!flight) return depart(scope, insist, deadline);
    if (!flight.hasAsked()) return flight.landed;
    flight.following ??= flight.landed.then(() => board(scope, insist, deadline));
    return flight.following;
  }

  /** The result of a walk that asks 100ms after this moment, however it did before. Rejects as the walk does. */
  const fetchNow = (scope: string, deadline?: number): Promise<Walked> => board(scope, true, deadline);

  /** Asks for what is new and waits a little. Throws only what is not 100ms' fault. */
  async function refresh(scope: string): Promise<Looked> {
    if (now() < failure.until) return { failed: true, running: null };
    const flight = flying.get(scope);
    const left = patienceMs - (flight ? now() - flight.begunAt : 0);
    const walked = board(scope, false);
    const failed = walked.then(() => false, outageOnly);
    const outcome = await withinTime(failed, Math.max(0, left));
    if (outcome !== late) return { failed: outcome, running: null };
    return { failed: false, running: walked.catch(() => undefined) };
  }

  return { fetchNow, refresh };
}

const isOutage = (error: unknown) =>
  isAppError(error) && (error.code === 'unavailable' || error.code === 'upstream_failed') && !isBusy(error);
/** Another process walks and keeps the lock: no fault of 100ms. */
const isBusy = (error: Error) => (error.cause as { code?: unknown } | undefined)?.code === '55P03';

function outageOnly(error: unknown): boolean {
  if (!isAppError(error)) throw error;
  return !isBusy(error);
}

/** At most so many at once; the others wait in the order they came. */
function limiter(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      // Straight to the next in line, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
