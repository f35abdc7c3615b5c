/** A refusal in the words of 100ms (docs: server-side/v2/how-to-guides/make-api-calls). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly details: string[];

  constructor(status: number, message: string, details: string[] = [message]) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The simulator was told to break the connection. `serve` turns any rejection into a TCP reset. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

export const invalidBody = (what: string) =>
  new ApiError(400, 'Invalid body param', [`Invalid body param: ${what}`]);
export const notFound = (message = 'Not found') => new ApiError(404, message);

export const envelope = (status: number, message: string, details: string[]) => ({
  code: status,
  message,
  details,
});
