import type { z } from 'zod';

/** An answer in other types than JSON, or in these beside it; `about` says what it holds. */
export type FileAnswer = { mediaTypes: readonly string[]; about: string; json?: z.ZodType };
/** What a call answers: JSON of this schema, a file, or nothing at all. */
export type Answer = z.ZodType | FileAnswer | null;

/** A JSON body of this schema, or files: then any of these media types. */
export type Body = z.ZodType | { files: readonly string[]; about: string };

/** Staff and API keys unless it says otherwise. `people`: staff in a browser. `scheduler`: the bearer of CRON_SECRET. */
export type Caller = 'staff' | 'people' | 'scheduler' | 'everyone';

/**
 * One call as its handler takes and answers it. What every call of its kind refuses (not signed in, a malformed body, 100ms
 * out of reach) follows from the rest; `refuses` adds what is this call's own.
 */
export type Operation = {
  /** A verb and a noun in camelCase; unique. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{parameters}`. */
  path: string;
  /** A second path where the same call stands. */
  alias?: string;
  /** One sentence. */
  summary: string;
  /** More, where one sentence does not do. */
  description?: string;
  caller?: Caller;
  query?: z.ZodType;
  body?: Body;
  /** Descriptions of parameters whose usual ones (`parameters.ts`) do not fit. */
  notes?: Readonly<Record<string, string>>;
  answers: Readonly<Record<number, Answer>>;
  refuses?: readonly RefusalStatus[];
};

/** Statuses of our envelope that a call may answer; a 500 is a fault and never described. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 502 | 503;

/** The calls of one resource. */
export type Resource = { tag: string; about: string; operations: readonly Operation[] };

/** What this call refuses with, ascending. */
export function refusalsOf({
  path,
  caller = 'staff',
  query,
  body,
  refuses = [],
}: Operation): RefusalStatus[] {
  const statuses = new Set<RefusalStatus>([503, ...refuses]);
  if (caller !== 'everyone') statuses.add(401);
  if (caller === 'staff' || caller === 'scheduler') statuses.add(502);
  // A role or a key's scopes may not reach that far; a write by cookie needs our own Origin; people's calls refuse every key.
  // A key has a limit, and so have bad keys.
  if (caller === 'people' || caller === 'staff') statuses.add(403).add(429);
  if (query || body) statuses.add(400);
  if (path.includes('{')) statuses.add(404);
  if (body) statuses.add(413).add(415);
  return [...statuses].sort((one, other) => one - other);
}
