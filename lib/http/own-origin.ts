import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/**
 * Lets in only what our own pages send: browsers send Origin with every write, and another site's page cannot fake it.
 * Throws `forbidden`, also when it is missing.
 */
export function requireOwnOrigin(request: Request): void {
  if (request.headers.get('origin') !== own()) throw foreign();
  refuseForeignOrigin(request);
}

/**
 * For calls that have a token of their own against this, so that one without an Origin may pass. Throws `forbidden` for
 * what says that it comes from elsewhere.
 */
export function refuseForeignOrigin({ headers }: Request): void {
  const origin = headers.get('origin') ?? own();
  if (origin !== own() || headers.get('sec-fetch-site') === 'cross-site') throw foreign();
}

const own = () => new URL(env().auth.url).origin;

const foreign = () =>
  new AppError(
    'forbidden',
    `This change did not come from Rollcall's own pages. Open Rollcall at ${own()} and try again.`,
  );
