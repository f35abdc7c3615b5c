import { ping } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { json } from '@/lib/http/json';
import { publicRoute } from '@/lib/http/route';

/** Nothing is known at build time: without this Next would answer with what it saw while building. */
export const dynamic = 'force-dynamic';

export const GET = publicRoute(async () => {
  await ping().catch((cause) => {
    throw new AppError('unavailable', 'The database cannot be used.', { cause });
  });
  return json({ status: 'ok' });
});
