import { formatCount } from '@/lib/format/number';

const words: Record<string, [one: string, many: string]> = {
  sessions: ['session', 'sessions'],
  lesson_events: ['decision about a lesson', 'decisions about lessons'],
  frozen_lessons: ['kept rule and roster', 'kept rules and rosters'],
  replaced_inputs: ['earlier rule and roster', 'earlier rules and rosters'],
  excuses: ['excuse', 'excuses'],
  enrolments: ['time on a roster', 'times on rosters'],
  people: ['student on no roster', 'students on no roster'],
  holds: ['ended hold', 'ended holds'],
  erasures: ['fingerprint of an erasure', 'fingerprints of erasures'],
  audit_events: ['line of the audit log', 'lines of the audit log'],
  purges: ['earlier purge', 'earlier purges'],
};

/** "120 sessions": what there is of each, what there is nothing of left out. */
export const countWords = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(words).flatMap(([table, [one, many]]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];
  });

const accesses: Record<string, string> = {
  'student.view': 'Looked at the record',
  'student.export': 'Exported everything',
  'export.student': 'Downloaded the attendance',
  'student.hold': 'Changed the hold',
  'student.erase': 'Erased the student',
};
export const accessWords = (action: string): string => accesses[action] ?? action;
