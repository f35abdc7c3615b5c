import { unstable_serialize } from 'swr/infinite';
import { isDay } from '@/components/absences/day';
import { type AuditPage, auditActions, auditKinds } from '@/lib/audit/schema';
import { withQuery } from '@/lib/http/fetcher';

/** What the log is narrowed to; '' is no filter. */
export type AuditFilter = { actor: string; action: string; target: string; from: string; to: string };

export const noFilter: AuditFilter = { actor: '', action: '', target: '', from: '', to: '' };

export const isFiltered = (filter: AuditFilter): boolean =>
  Object.values(filter).some((value) => value !== '');

const pageSize = 50;
const known: ReadonlySet<string> = new Set([...auditActions, ...auditKinds]);
const id = (value: unknown): string =>
  typeof value === 'string' && /^[\w.-]{1,200}$/.test(value) ? value : '';
const day = (value: unknown): string => (isDay(value) ? value : '');

/** The filter in a page's query. What we do not know is no filter. */
export const readAuditFilter = (query: { [name in keyof AuditFilter]?: unknown }): AuditFilter => ({
  actor: id(query.actor),
  action: typeof query.action === 'string' && known.has(query.action) ? query.action : '',
  target: id(query.target),
  from: day(query.from),
  to: day(query.to),
});

/** The page's own path with its filter, as `readAuditFilter` reads it. */
export const auditPath = (filter: AuditFilter): string => withQuery('/audit', filter);

/** Where the same lines are a file. */
export const auditFile = (filter: AuditFilter): string => withQuery('/api/audit.csv', filter);

/** The key of a page: null after the last. */
export const auditPageKey =
  (filter: AuditFilter) =>
  (index: number, previous: AuditPage | null): string | null =>
    index > 0 && !previous?.nextCursor
      ? null
      : withQuery('/api/audit', { ...filter, cursor: previous?.nextCursor, limit: pageSize });

/** The name under which all pages of a filter stand in the cache; used by the server for its first answer. */
export const auditListKey = (filter: AuditFilter): string => unstable_serialize(auditPageKey(filter));
export { pageSize as auditPageSize };
