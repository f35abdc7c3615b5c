import 'server-only';
import { randomUUID } from 'node:crypto';
import { requireAdmin } from '@/lib/access/rights';
import type { Staff } from '@/lib/auth/schema';
import { databaseCheck } from '@/lib/connection/database';
import type { ConnectionReport } from '@/lib/connection/schema';
import { settingsChecks } from '@/lib/connection/settings';
import { upstreamChecks } from '@/lib/connection/upstream';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { createAsk } from '@/lib/hms/probe/ask';
import { createManagementTokens } from '@/lib/hms/tokens';

/**
 * Looks at everything this Rollcall depends on, for an admin: reads and changes nothing. What is wrong is in the report;
 * throws only `forbidden`.
 */
export async function getConnection(staff: Staff): Promise<ConnectionReport> {
  requireAdmin(staff);
  const settings = env();
  const { url, dataDir } = settings.database;
  const tokens = createManagementTokens({ keys: settings.hms, now: Date.now, newId: randomUUID });
  const ask = createAsk({ baseUrl: settings.hms.apiUrl, tokens, fetch: globalThis.fetch, now: Date.now });
  const [database, upstream] = await Promise.all([
    databaseCheck(db, url ? { url } : { dataDir }),
    upstreamChecks(ask),
  ]);
  return {
    checkedAt: new Date().toISOString(),
    checks: [database, ...upstream, ...settingsChecks(settings)],
  };
}
