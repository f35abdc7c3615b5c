import type { AuditEvent } from '@/lib/audit/schema';
import { env } from '@/lib/env';
import { localStamp } from '@/lib/files/local-time';
import { type Column, type LongFile, number, type Row, text } from '@/lib/files/sheet';

const columns: readonly Column[] = [
  { header: 'Time', kind: 'time' },
  text('Time zone'),
  text('Time (UTC)'),
  text('Who'),
  text('Who (ID)'),
  text('API key (ID)'),
  text('Action'),
  text('What'),
  text('What (ID)'),
  text('Result'),
  number('Count'),
  text('Details'),
  text('Address'),
  text('Request'),
  text('Event (ID)'),
];

/** The log as a table, one row an event. `name`: the parts of the file's name. */
export const auditSheet = (name: readonly string[], events: AsyncIterable<AuditEvent[]>): LongFile => ({
  name,
  sheet: 'Audit',
  columns,
  batches: rowsOf(events),
});

async function* rowsOf(events: AsyncIterable<AuditEvent[]>): AsyncGenerator<readonly Row[]> {
  const zone = env().timeZone;
  for await (const batch of events) yield batch.map((event) => rowOf(event, zone));
}

const rowOf = (event: AuditEvent, zone: string): Row => [
  localStamp(event.at, zone),
  zone,
  event.at,
  event.actorName,
  event.actor,
  event.keyId,
  event.action,
  event.subject?.name ?? null,
  event.target,
  event.result,
  event.count,
  event.details && JSON.stringify(event.details),
  event.address,
  event.requestId,
  event.id,
];
