import type { ExcuseInput } from '@/lib/excuses/apply';
import type { RoomContext } from '@/lib/lessons/context';
import { judge, planRoom } from '@/lib/lessons/judge';
import type { SessionInput } from '@/lib/lessons/types';
import type { RosterRow } from '@/lib/roster/rows';
import { defaultSettings } from '@/lib/settings/schema';
import { at, botRoles } from '../attendance/make';

const day = 86_400_000;
const midnight = at('00:00');

export const entry = (userId: string, name: string, rest: Partial<RosterRow> = {}): RosterRow => ({
  id: `r-${userId}`,
  personId: `p-${userId}`,
  userId,
  name,
  email: `${userId}@school.test`,
  externalId: null,
  from: null,
  until: null,
  ...rest,
});

type Made = {
  id?: string;
  name?: string;
  now?: string;
  roster: RosterRow[];
  sessions: SessionInput[];
  excuses?: Record<string, ExcuseInput[]>;
  base?: 'held' | 'scheduled';
};

/** A room on that Tuesday with a class from 09:00 to 10:00 UTC, judged at 12:00 unless told otherwise. */
export function lessonsIn({ id = 'room-1', name = 'Algebra 7b', now = '12:00', ...made }: Made) {
  const slots = [{ id: 's1', weekday: 2, start: '09:00', end: '10:00' }];
  const context: RoomContext = {
    settings: {
      ...defaultSettings,
      timeZone: 'UTC',
      staffRoles: ['teacher'],
      timetable: slots,
      base: made.base ?? 'held',
    },
    versions: [{ id: 'v1', since: null, timeZone: 'UTC', slots }],
    room: {
      id,
      name,
      nameKey: name.toLowerCase(),
      description: '',
      enabled: true,
      templateId: 't1',
      templateName: '',
      region: '',
      size: null,
      largeRoom: null,
      maxDurationSeconds: null,
      createdAt: new Date(0),
      readAt: new Date(0),
      lastSessionAt: null,
      createdBy: null,
    },
    range: { start: midnight, end: midnight + day },
    roster: made.roster,
    sessions: made.sessions.map((session) => ({ ...session, id: `session-${id}`, roomId: id })),
    liveKnown: true,
    freshAt: at(now),
    events: [],
    always: [],
    frozen: new Map(),
    excuses: new Map(Object.entries(made.excuses ?? {})),
    botRoles,
    now: at(now),
    edition: '0-0',
  };
  return planRoom(context).map((planned) => ({ context, judged: judge(context, planned, new Set()) }));
}
