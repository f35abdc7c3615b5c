import { isUndecided } from '@/components/lesson/status';
import { formatDateTime } from '@/lib/format/time';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { counted } from './numbers';

type Lesson = LessonReport['lesson'];

/** The rule of a lesson in one sentence. */
export function ruleWords({ rule, base, window }: Pick<Lesson, 'rule' | 'base' | 'window'>): string {
  if (window.source === 'estimated') {
    return `Rule: the window is estimated, so nobody is late; who was there for less than ${rule.minPresencePercent} % of ${bases[base]} is partial, who never came absent.`;
  }
  const tooLate =
    rule.absentAfterMinutes === null
      ? ''
      : ` or came more than ${rule.absentAfterMinutes} min after the start`;
  return (
    `Rule: who was there for less than ${rule.countsFromMinutes} min${tooLate} is absent, ` +
    `for less than ${rule.minPresencePercent} % of ${bases[base]} partial, ` +
    `who came more than ${rule.lateAfterMinutes} min after the start late, everybody else present.`
  );
}

const bases: Record<Lesson['base'], string> = { held: 'the time held', scheduled: 'the planned time' };

/** What keeps this sheet from being the last word, a sentence each. */
export function warningsOf({ lesson, participants }: LessonReport): string[] {
  const undecided = participants.filter(isUndecided).length;
  return [
    ...(lesson.state === 'live'
      ? ['The lesson still runs: nobody has a status yet. Print it again after its end.']
      : []),
    ...(lesson.state === 'provisional'
      ? ['Provisional: the record of 100ms is not complete yet, and statuses may still change.']
      : []),
    ...(lesson.state === 'not-held'
      ? ['Not held: nobody has a status, and the lesson counts in no percentage.']
      : []),
    ...(undecided > 0
      ? [`${counted(undecided, 'status still waits', 'statuses still wait')} for somebody to decide.`]
      : []),
  ];
}

/** That a lesson was signed in Rollcall, by whom and when; undefined when it was not. */
export const signedWords = ({ signedBy, signedAt, timeZone }: Lesson): string | undefined =>
  signedBy === null || signedAt === null
    ? undefined
    : `Signed in Rollcall by ${signedBy}, ${formatDateTime(signedAt, timeZone)}.`;

/** Why somebody has the status, and what staff said: the last column. */
export function noteOf(person: LessonParticipant): string {
  const { correction, reason } = person;
  const lost = person.open && person.lastLeftAt === null ? 'leave not reported' : '';
  if (correction === null) return [reason, lost].filter(Boolean).join('; ');
  const said = correction.note === '' ? 'corrected' : `“${correction.note}”`;
  return [said, reason, lost].filter(Boolean).join('; ');
}
