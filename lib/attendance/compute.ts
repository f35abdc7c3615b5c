import { mostAtOnce } from './devices';
import { isoTime } from './iso-time';
import { type Person, tally } from './people';
import type { Attendance, Participant, Visit as VisitDto } from './schema';
import { peakOf, presenceSteps } from './series';
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
  const steps = presenceSteps(people, span);
  return {
    session: {
      id: session.id,
      roomId: session.roomId,
      roomName,
      startedAt: isoTime(span.start),
      endedAt: span.live ? null : isoTime(span.end),
      live: span.live,
      durationSeconds: seconds(span.end - span.start),
    },
    totals: {
      participants: people.length,
      presentSeconds: seconds(people.reduce((sum, person) => sum + person.presentMs, 0)),
      connectedSeconds: seconds(people.reduce((sum, person) => sum + person.connectedMs, 0)),
      peakConcurrent: peakOf(steps),
    },
    participants: people.map((person) => toParticipant(person, span)),
    series: steps.map(({ at, count }) => ({ at: isoTime(at), count })),
  };
}

/** Milliseconds to whole seconds, half a second up. Keeps order, so presence never passes connected time by rounding. */
export const seconds = (ms: number): number => Math.round(ms / 1000);

function toParticipant(person: Person, span: SessionSpan): Participant {
  const visits = person.visits.map(toVisit);
  const length = span.end - span.start;
  return {
    key: person.key,
    userId: person.userId,
    name: person.name,
    role: person.role,
    firstJoinedAt: visits[0]?.joinedAt ?? isoTime(span.start),
    lastLeftAt: person.open ? null : isoTime(person.spans.at(-1)?.end ?? span.end),
    presentSeconds: seconds(person.presentMs),
    connectedSeconds: seconds(person.connectedMs),
    presentRatio: length > 0 ? person.presentMs / length : 0,
    joins: visits.length,
    maxDevices: mostAtOnce(person.visits),
    open: person.open && !span.live,
    visits,
  };
}

/**
 * An open visit shows no leave, in a session that is over too: it is counted to the session's end, but a time there would
 * be our guess in the dress of evidence. For the same reason `lastLeftAt` is null as soon as one visit is open: that
 * visit is counted longest, so the last leave is unknown. `open` says why.
 */
const toVisit = ({ start, end, open }: Visit): VisitDto => ({
  joinedAt: isoTime(start),
  leftAt: open ? null : isoTime(end),
});
