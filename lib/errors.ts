/** Every error code Rollcall answers with, and its HTTP status. Types and statuses derive from this table alone. */
export const statusOf = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  upstream_failed: 502,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** Messages by field name, in words for the person who typed. */
export type FieldErrors = Record<string, string>;

export type AppErrorOptions = {
  cause?: unknown;
  fields?: FieldErrors | undefined;
  requestId?: string | undefined;
  /** Whole seconds after which trying again can help; becomes `Retry-After`. */
  retryAfterSeconds?: number | undefined;
};

/** What every failed call answers with. */
export type ErrorEnvelope = {
  error: { code: ErrorCode; message: string; fields?: FieldErrors; requestId?: string };
};

/** The one error that crosses from services to handlers and, through the envelope, to the browser. `message` is for people. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fields = options.fields;
    this.requestId = options.requestId;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return statusOf[this.code];
  }
}

/**
 * By its marks, not by its class: Next loads this module once for pages and once for handlers, and what is process-wide
 * (the 100ms client) throws the class of the one that made it.
 */
export const isAppError = (error: unknown): error is AppError =>
  error instanceof Error && error.name === 'AppError' && 'code' in error && String(error.code) in statusOf;

/** The JSON of an error. Unknown errors keep their text to themselves: it may hold anything. */
export function toEnvelope(error: unknown, requestId?: string): ErrorEnvelope {
  const known = isAppError(error)
    ? error
    : new AppError('internal', 'Something went wrong on our side. Nothing was changed. Please try again.');
  return {
    error: {
      code: known.code,
      message: known.message,
      ...(known.fields ? { fields: known.fields } : {}),
      ...(requestId ? { requestId } : {}),
    },
  };
}

/** The error inside a failed answer's body, or null when the body is no envelope of ours. */
export function fromEnvelope(body: unknown): AppError | null {
  if (!isRecord(body) || !isRecord(body.error)) return null;
  const { code, message, fields, requestId } = body.error;
  if (typeof code !== 'string' || !(code in statusOf) || typeof message !== 'string') return null;
  return new AppError(code as ErrorCode, message, {
    fields: isRecord(fields) ? (fields as FieldErrors) : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
