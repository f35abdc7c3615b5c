/** Why an exchange with 100ms failed, before it is put into words. `status` only for `refused`. */
export type FailureKind =
  | 'timeout' // no whole answer in time
  | 'network' // no connection, or it broke
  | 'refused' // an answer with an error status
  | 'redirect' // an answer that points elsewhere
  | 'too_large' // more bytes than we are ready to hold
  | 'garbage'; // no JSON, or JSON of another shape

type FailureFacts = {
  status?: number;
  /** The system's name of a broken connection, e.g. ECONNREFUSED. */
  code?: string | undefined;
  /** What 100ms said. Kept for telling cases apart, never shown: it may hold anything. */
  texts?: readonly string[];
  retryAfterMs?: number | null;
};

/** A failed exchange. Its message names method, path and outcome, nothing that was sent or received. */
export class HmsFailure extends Error {
  override readonly name = 'HmsFailure';
  readonly kind: FailureKind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly #texts: readonly string[];

  constructor(kind: FailureKind, what: string, facts: FailureFacts = {}) {
    super([`100ms ${what}:`, kind, facts.status, facts.code].filter(Boolean).join(' '));
    this.kind = kind;
    this.status = facts.status ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.#texts = facts.texts ?? [];
  }

  /** Whether 100ms' own words match. Private, so that no logger that walks an error's fields can print them. */
  says(pattern: RegExp): boolean {
    return this.#texts.some((text) => pattern.test(text));
  }

  /** Whether the same request can succeed a moment later. */
  get transient(): boolean {
    if (this.kind === 'timeout' || this.kind === 'network') return true;
    return this.kind === 'refused' && isTransientStatus(this.status ?? 0);
  }
}

const isTransientStatus = (status: number) => status === 408 || status === 429 || status >= 500;
