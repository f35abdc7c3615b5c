import 'server-only';
import { z } from 'zod';
import { requireAdmin } from '@/lib/access/rights';
import { auditSheet } from '@/lib/audit/file';
import { withNames } from '@/lib/audit/names';
import type { AuditFilters, AuditQuery } from '@/lib/audit/query';
import { record } from '@/lib/audit/record';
import { auditRows, auditSize } from '@/lib/audit/rows';
import type { AuditEvent, AuditPage } from '@/lib/audit/schema';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { LongFile } from '@/lib/files/sheet';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { localDate } from '@/lib/timetable/zone';

/** Where a page begins. */
const place = z.int().positive();

/** What was done, newest first. Throws `forbidden` for who is no admin, `bad_request` for days that end before they begin. */
export async function listAudit(staff: Staff, { cursor, limit, ...filters }: AuditQuery): Promise<AuditPage> {
  requireAdmin(staff);
  const rows = await auditRows(filters, decodeCursor(cursor, place) ?? null, limit + 1);
  const next = rows[limit];
  return {
    events: await withNames(rows.slice(0, limit)),
    nextCursor: next ? encodeCursor(next.number) : null,
  };
}

/**
 * All that passes the filters as a file, read as it is asked for. That it was taken is in the log before its first line;
 * the file itself ends with what was there before. Throws as `listAudit`.
 */
export async function auditFile(staff: Staff, filters: AuditFilters): Promise<LongFile> {
  requireAdmin(staff);
  const { events, newest } = await auditSize(filters);
  const { actor, target, ...asked } = filters;
  // What nothing is found by may be any text, such as a name.
  const details = events > 0 ? filters : asked;
  await record(await db(), staff, { action: 'export.audit', target: null, count: events, details });
  const today = localDate(Date.now(), env().timeZone);
  const span = [filters.from ?? '', 'to', filters.to ?? today];
  return auditSheet(
    filters.from ? ['audit', ...span] : ['audit', ...span.slice(1)],
    batches(filters, newest),
  );
}

/** Events read at once for a file. */
const batchSize = 1_000;

async function* batches(filters: AuditFilters, newest: number | null): AsyncGenerator<AuditEvent[]> {
  for (let upTo = newest; upTo !== null; ) {
    const rows = await auditRows(filters, upTo, batchSize + 1);
    yield withNames(rows.slice(0, batchSize));
    upTo = rows[batchSize]?.number ?? null;
  }
}
