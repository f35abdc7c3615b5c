import useSWRInfinite, { unstable_serialize } from 'swr/infinite';
import type { SessionPage, SessionSummary } from '@/lib/attendance/schema';
import type { AppError } from '@/lib/errors';
import { withQuery } from '@/lib/http/fetcher';

/** The key of one page of a room's sessions; null after the last. */
const sessionsKey =
  (roomId: string) =>
  (index: number, previous: SessionPage | null): string | null => {
    if (index > 0 && !previous?.nextCursor) return null;
    return withQuery(`/api/rooms/${encodeURIComponent(roomId)}/sessions`, { cursor: previous?.nextCursor });
  };

/** What `mutate` and the fallback call the whole list. */
export const sessionsListKey = (roomId: string) => unstable_serialize(sessionsKey(roomId));

/** A room's sessions, newest first, a page at a time. While one runs, the list is asked again every half minute. */
export const useSessions = (roomId: string) =>
  useSWRInfinite<SessionPage, AppError>(sessionsKey(roomId), {
    refreshInterval: (pages) => (pages?.[0]?.sessions.some((session) => session.live) ? 30_000 : 0),
  });

/** All pages as one list. A session that ended between two pages may come twice: the earlier page is the newer word. */
export function allSessions(pages: SessionPage[]): SessionSummary[] {
  const byId = new Map<string, SessionSummary>();
  for (const session of pages.flatMap((page) => page.sessions)) {
    if (!byId.has(session.id)) byId.set(session.id, session);
  }
  return [...byId.values()];
}
