import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@/lib/errors';

/**
 * Lets a scheduled call in by its bearer secret, compared in a time that tells nothing about it. Throws `unauthorized`,
 * also while no secret is set: then nobody can know it.
 */
export function requireCron(request: Request, secret: string | null): void {
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (secret !== null && given !== undefined && timingSafeEqual(digest(given), digest(secret))) return;
  throw new AppError(
    'unauthorized',
    'This call is for the scheduler: send the CRON_SECRET of this Rollcall as a bearer token.',
  );
}

/** Of equal length, whatever the texts. */
const digest = (text: string) => createHash('sha256').update(text).digest();
