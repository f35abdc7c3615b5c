import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { tokenExpired } from './auth';
import { ConnectionReset, envelope } from './errors';

const isPattern = (text: string) => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
};

const fault = z.discriminatedUnion('kind', [
  /** Answers late. */
  z.strictObject({ kind: z.literal('latency'), ms: z.int().min(0).max(600_000) }),
  /** Answers with a status instead of doing anything. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  /** 200 with a body that is no JSON. */
  z.strictObject({ kind: z.literal('garbage') }),
  /** Stops: before anything is sent (and done), after the head, or after half of the body. */
  z.strictObject({ kind: z.literal('stall'), after: z.enum(['nothing', 'headers', 'half']) }),
  /** Breaks the connection before anything is done. */
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('redirect'), to: z.string() }),
  /** 401, as if the management token had just expired. */
  z.strictObject({ kind: z.literal('expired-token') }),
  /** 200 with valid JSON of that size. */
  z.strictObject({ kind: z.literal('oversize'), bytes: z.int().min(64).max(1_073_741_824) }),
]);

export const faultSwitch = z.strictObject({
  match: z
    .strictObject({
      method: z.string().optional(),
      path: z.string().refine(isPattern, 'not a regular expression').optional(),
    })
    .default({}),
  /** How often it strikes; unset: until the faults are cleared. */
  times: z.int().min(1).optional(),
  fault,
});
type FaultSwitch = z.infer<typeof faultSwitch>;
type Fault = FaultSwitch['fault'];

export type Faults = ReturnType<typeof createFaults>;

/** The faults switched on. Latencies add up; of the others the oldest that matches strikes. */
export function createFaults() {
  let on: (FaultSwitch & { id: string; left: number })[] = [];
  let made = 0;

  function take(method: string, path: string): { latencyMs: number; fault: Fault | null } {
    const matching = on.filter(
      ({ match }) =>
        (match.method ?? method).toUpperCase() === method && new RegExp(match.path ?? '').test(path),
    );
    const latencies = matching.filter((one) => one.fault.kind === 'latency');
    const [other] = matching.filter((one) => one.fault.kind !== 'latency');
    for (const struck of [...latencies, ...(other ? [other] : [])]) struck.left--;
    on = on.filter((one) => one.left > 0);
    const latencyMs = latencies.reduce(
      (sum, one) => sum + (one.fault.kind === 'latency' ? one.fault.ms : 0),
      0,
    );
    return { latencyMs, fault: other?.fault ?? null };
  }
  return {
    add(given: FaultSwitch) {
      const id = `fault-${++made}`;
      on.push({ ...given, id, left: given.times ?? Number.POSITIVE_INFINITY });
      return id;
    },
    clear() {
      const removed = on.length;
      on = [];
      return removed;
    },
    take,
  };
}

/** Waits, but no longer than the caller stays. */
export async function delay(ms: number, signal: AbortSignal) {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** The answer under a fault. `real` gives the true one; it is asked for only where the fault lets the call happen. */
export async function faulty(
  given: Fault,
  request: Request,
  real: () => Promise<Response>,
): Promise<Response> {
  switch (given.kind) {
    case 'status':
      return statusAnswer(given);
    case 'garbage':
      return new Response('<html><body>upstream {"data": [', { headers: jsonType });
    case 'reset':
      throw new ConnectionReset('The simulator was told to break this connection.');
    case 'redirect':
      return new Response(null, { status: 302, headers: { location: given.to } });
    case 'expired-token':
      throw tokenExpired();
    case 'oversize':
      return new Response(paddedJson(given.bytes), { headers: jsonType });
    case 'stall':
      if (given.after !== 'nothing') return stalled(await real(), given.after === 'half');
      await aborted(request.signal);
      throw new ConnectionReset('The caller went away.');
    case 'latency':
      return real();
  }
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' };

function statusAnswer({ status, body, headers }: Extract<Fault, { kind: 'status' }>): Response {
  const bodiless = [204, 205, 304].includes(status);
  const text =
    typeof body === 'string'
      ? body
      : JSON.stringify(body ?? envelope(status, 'simulated failure', ['simulated failure']));
  return new Response(bodiless ? null : text, { status, headers: { ...jsonType, ...headers } });
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The head of an answer and none or half of its body; the rest never comes. */
async function stalled(response: Response, half: boolean): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      if (half) controller.enqueue(body.slice(0, Math.floor(body.length / 2)));
    },
    pull: () => new Promise<void>(() => undefined),
  });
  const headers = { ...jsonType, 'content-length': String(body.length) };
  return new Response(stream, { status: response.status, headers });
}

/** JSON of exactly so many bytes, made piece by piece as it is read. */
function paddedJson(bytes: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const [head, tail] = ['{"limit":10,"last":"","padding":"', '","data":[]}'];
  let left = bytes - head.length - tail.length;
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    pull(controller) {
      const piece = Math.min(left, 65_536);
      left -= piece;
      if (piece > 0) return controller.enqueue(new Uint8Array(piece).fill(97));
      controller.enqueue(encoder.encode(tail));
      controller.close();
    },
  });
}
