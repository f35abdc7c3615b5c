import { mostAtOnce } from './devices';
import { isoWriter } from './iso-time';
import { type Person, tally } from './people';
import type { Attendance, Participant, SeriesPoint, Visit as VisitDto } from './schema';
import { walkPresence } from './series';
import type { CountOptions, SessionInput, SessionSpan, Visit } from './visits';

/**
 * The attendance of one session. Counts in milliseconds and rounds once, here, to whole seconds; `presentRatio` comes
 * from the milliseconds. Rules: "How the time of a session is counted" in the design.
 */
export function computeAttendance(
  session: SessionInput,
  { roomName, botRoles, now }: CountOptions & { roomName: string },
): Attendance {
  const { span, people } = tally(session, { botRoles, now });
  const write = isoWriter();
  const iso = (offset: number) => write(span.start + offset);
  const series: SeriesPoint[] = [];
  const peakConcurrent = walkPresence(people, span, (at, count) => series.push({ at: iso(at), count }));
  return {
    session: {
      id: session.id,
      roomId: session.roomId,
      roomName,
      startedAt: iso(0),
      endedAt: span.live ? null : iso(span.length),
      live: span.live,
      durationSeconds: toSeconds(span.length),
    },
    totals: {
      participants: people.length,
      presentSeconds: toSeconds(people.reduce((sum, person) => sum + person.presentMs, 0)),
      connectedSeconds: toSeconds(people.reduce((sum, person) => sum + person.connectedMs, 0)),
      peakConcurrent,
    },
    participants: people.map((person) => toParticipant(person, span, iso)),
    series,
  };
}

/** Milliseconds to whole seconds, half a second up. Keeps order, so presence never passes connected time by rounding. */
export const toSeconds = (ms: number): number => Math.round(ms / 1000);

type Iso = (offset: number) => string;

function toParticipant(person: Person, span: SessionSpan, iso: Iso): Participant {
  const visits = person.visits.map((visit) => toVisit(visit, iso));
  const lastMoment = person.spans.at(-1)?.end;
  const endsLast = person.visits.findLastIndex((visit) => visit.end === lastMoment);
  return {
    key: person.key,
    userId: person.userId,
    name: person.name,
    role: person.role,
    firstJoinedAt: visits[0]?.joinedAt ?? iso(0),
    lastLeftAt: person.open ? null : (visits[endsLast]?.leftAt ?? null),
    presentSeconds: toSeconds(person.presentMs),
    connectedSeconds: toSeconds(person.connectedMs),
    presentRatio: span.length > 0 ? person.presentMs / span.length : 0,
    joins: visits.length,
    maxDevices: mostAtOnce(person.visits),
    open: person.open && !span.live,
    visits,
  };
}

/**
 * An open visit shows no leave, in a session that is over too: it is counted to the session's end, but a time there would
 * be our guess in the dress of evidence. So `lastLeftAt` is null as soon as one visit is open, since that visit is counted
 * longest; `open` says why.
 */
const toVisit = ({ start, end, open }: Visit, iso: Iso): VisitDto => ({
  joinedAt: iso(start),
  leftAt: open ? null : iso(end),
});
