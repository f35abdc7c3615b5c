import { toSeconds } from '@/lib/attendance/compute';
import type { Judged } from './report-judge';
import type { LessonCounts, Status } from './schema';

/**
 * The numbers above a lesson: people, not visits; statuses as corrected. Here, gone and not here yet are of the roster;
 * a room without one counts everybody but staff and observers. Nobody waits for who is excused.
 */
export function countPeople(people: readonly Judged[], running: boolean): LessonCounts {
  const roster = people.filter(({ attendee }) => attendee.entry);
  const ofKind = (kind: string) => people.filter(({ attendee }) => attendee.kind === kind).length;
  const withStatus = (status: Status) => roster.filter(({ judgement }) => judgement.status === status).length;
  const expected = roster.length > 0 ? roster : people.filter(takesPart);
  const now = (which: 'here' | 'gone' | 'notHereYet') =>
    expected.filter(({ judgement }) => judgement.now === which);
  return {
    roster: roster.length,
    present: withStatus('present'),
    late: withStatus('late'),
    partial: withStatus('partial'),
    absent: withStatus('absent'),
    excused: running ? roster.filter(({ excused }) => excused).length : withStatus('excused'),
    here: now('here').length,
    gone: now('gone').length,
    notHereYet: now('notHereYet').filter(({ excused }) => !excused).length,
    unexpected: ofKind('unexpected'),
    guests: ofKind('guest'),
    leftEarly: roster.filter(({ judgement }) => judgement.flags.includes('leftEarly')).length,
    averageSeconds: averageSeconds(people, roster, running),
  };
}

const takesPart = ({ attendee: { kind } }: Judged) => kind !== 'staff' && kind !== 'observer';

/** Mean presence in the window of those who came; without a roster, of all who were there and are not staff. */
function averageSeconds(people: readonly Judged[], roster: readonly Judged[], running: boolean): number {
  const came = ({ judgement: { status }, facts }: Judged) =>
    running ? facts.came : status === 'present' || status === 'late' || status === 'partial';
  const counted =
    roster.length > 0 ? roster.filter(came) : people.filter(({ attendee }) => attendee.kind !== 'staff');
  if (counted.length === 0) return 0;
  return toSeconds(counted.reduce((sum, { facts }) => sum + facts.presentMs, 0) / counted.length);
}
