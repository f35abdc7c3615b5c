import { formatClock } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import { localDate } from '@/lib/timetable/zone';
import { localStamp, wholeMinutes } from './local-time';
import { type Row, type Sheet, text } from './sheet';
import { stateWord } from './words';

/** What a lesson was, how many came, and by which rule that was decided. */
export function summarySheet({ lesson, counts }: LessonReport): Sheet {
  const { timeZone, window } = lesson;
  return {
    name: 'Summary',
    columns: [text('Lesson'), text(lesson.title)],
    rows: [
      ['Room', lesson.roomName],
      ['Date', localDate(Date.parse(window.start), timeZone)],
      ['Start', formatClock(window.start, timeZone)],
      ['End', localStamp(window.end, timeZone).slice(0, -':00'.length)],
      ['Start and end', windowWords[window.source]],
      ['Time zone', timeZone],
      ['State', stateWord[lesson.state]],
      ['Signed by', lesson.signedBy],
      ['Signed at', localStamp(lesson.signedAt, timeZone)],
      ['Planned (minutes)', wholeMinutes(lesson.plannedSeconds)],
      ['Held (minutes)', wholeMinutes(lesson.heldSeconds)],
      ...countRows(counts),
      ...ruleRows(lesson),
      ['100ms known until', localStamp(lesson.freshAt, timeZone)],
    ],
  };
}

const windowWords: Record<LessonReport['lesson']['window']['source'], string> = {
  timetable: 'as in the timetable',
  estimated: 'estimated from who was there',
  staff: 'set by staff',
};

const countRows = (counts: LessonReport['counts']): Row[] => [
  ['On the roster', counts.roster],
  ['Present', counts.present],
  ['Late', counts.late],
  ['Partial', counts.partial],
  ['Absent', counts.absent],
  ['Excused', counts.excused],
  ['Left early', counts.leftEarly],
  ['Guests', counts.guests],
  ['On another roster', counts.unexpected],
  ['Average presence (minutes)', wholeMinutes(counts.averageSeconds)],
];

const ruleRows = ({ rule, base }: LessonReport['lesson']): Row[] => [
  ['Presence is measured against', base === 'held' ? 'the time held' : 'the planned time'],
  ['Partial below (%)', rule.minPresencePercent],
  ['Late after (minutes)', rule.lateAfterMinutes],
  ['Absent after (minutes)', rule.absentAfterMinutes ?? 'off'],
  ['Absent below (minutes)', rule.countsFromMinutes],
  ['Left early before the end by more than (minutes)', rule.leftEarlyMinutes],
];
