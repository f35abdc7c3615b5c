import { requireCron } from '@/lib/auth/cron';
import { env } from '@/lib/env';
import { json } from '@/lib/http/json';
import { publicRoute } from '@/lib/http/route';
import { runScheduled } from '@/lib/upkeep/scheduled';

/** Seconds a platform lets this run; the work stops a little before and goes on the next time. */
export const maxDuration = 60;

export const GET = publicRoute(async ({ request }) => {
  requireCron(request, env().cronSecret);
  return json(await runScheduled(50_000));
});
