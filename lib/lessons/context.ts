import 'server-only';
import { archivedSessionsOf } from '@/lib/archive/service';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { ExcuseInput } from '@/lib/excuses/apply';
import { excusesAround } from '@/lib/excuses/rows';
import { grouped } from '@/lib/grouped';
import type { LessonEventRow } from '@/lib/lessons/decisions';
import { alwaysLinks } from '@/lib/lessons/decisions';
import { eventsAround } from '@/lib/lessons/event-rows';
import type { Frozen } from '@/lib/lessons/frozen';
import { frozenAround } from '@/lib/lessons/frozen-rows';
import type { AlwaysLink, Interval, SessionInput } from '@/lib/lessons/types';
import { editionOfRecords } from '@/lib/privacy/lock';
import { type LiveSessions, liveSessionsOf } from '@/lib/rooms/live-sessions';
import type { RoomRow } from '@/lib/rooms/rows';
import { type RosterRow, rostersOf } from '@/lib/roster/rows';
import { type SettingsInForce, settingsOf } from '@/lib/settings/rows';

/** For days so long ago that nothing of them can still run. */
export const nothingRuns: LiveSessions = { known: true, byRoom: new Map() };

const day = 86_400_000;
/** A session lasts 12 hours at most, and a lesson next to the range may take part of it. */
const sessionMargin = day;
/** Staff may move a lesson by this much and what they decided about it is still found. */
const decisionMargin = 8 * day;

/** Everything the lessons of one room in a range are made of. */
export type RoomContext = SettingsInForce & {
  room: RoomRow;
  range: Interval;
  roster: readonly RosterRow[];
  /** Ended ones of the archive, and what runs now. */
  sessions: readonly SessionInput[];
  /** False when 100ms could not say what runs now. */
  liveKnown: boolean;
  /** Until when the archive is known to be complete, epoch milliseconds. */
  freshAt: number | null;
  events: readonly LessonEventRow[];
  always: readonly AlwaysLink[];
  frozen: ReadonlyMap<string, Frozen>;
  /** Those that stand and may cover a lesson of the range, by rosterId; of everybody who is or was on the roster, taken off or not. */
  excuses: ReadonlyMap<string, readonly ExcuseInput[]>;
  botRoles: readonly string[];
  now: number;
  /** Which records all this was read from; what is written of it asks whether they are still the same. */
  edition: string;
};

/** Loads what the lessons of these rooms in the range are made of: a few queries, however many rooms and years there are. */
export async function loadContexts(
  rooms: readonly { room: RoomRow; freshAt: number | null }[],
  range: Interval,
  running: LiveSessions,
): Promise<RoomContext[]> {
  const ids = rooms.map(({ room }) => room.id);
  const now = Date.now();
  const wide = widen(range, decisionMargin);
  const around = widen(range, sessionMargin);
  // First: an erasure that is done between this and what follows is then noticed.
  const edition = await editionOfRecords(await db());
  const [settings, rosters, archived, events, frozen, excuses] = await Promise.all([
    settingsOf(rooms.map(({ room }) => room)),
    rostersOf(ids),
    archivedSessionsOf(ids, around.start, around.end),
    eventsAround(ids, wide),
    frozenAround(ids, wide),
    excusesAround(ids, wide),
  ]);
  const eventsOf = grouped(events, ({ roomId }) => roomId);
  const frozenOf = grouped(frozen, ({ lesson }) => lesson.roomId);
  return rooms.flatMap(({ room, freshAt }) => {
    const inForce = settings.get(room.id);
    if (!inForce) return [];
    const ended = archived.get(room.id) ?? [];
    const known = new Set(ended.map(({ id }) => id));
    const own = eventsOf.get(room.id) ?? [];
    return [
      {
        ...inForce,
        room,
        range,
        roster: rosters.get(room.id) ?? [],
        // The archive knows better: what runs is said for 10 s after it ended.
        sessions: [...ended, ...liveSessionsOf(running, room.id).filter(({ id }) => !known.has(id))],
        liveKnown: running.known,
        freshAt,
        events: own,
        always: alwaysLinks(own),
        frozen: new Map((frozenOf.get(room.id) ?? []).map((one) => [one.lesson.id, one])),
        excuses: excuses.get(room.id) ?? new Map(),
        botRoles: env().hms.botRoles,
        now,
        edition,
      },
    ];
  });
}

const widen = ({ start, end }: Interval, by: number): Interval => ({ start: start - by, end: end + by });
