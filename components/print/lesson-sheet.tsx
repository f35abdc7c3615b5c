import { clockRange } from '@/components/lesson/lesson-time';
import { heldWords } from '@/components/lesson/lesson-words';
import {
  isObserver,
  isStaff,
  isStranger,
  stateWord,
  statusList,
  titleOf,
  wordOf,
} from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import { formatDay, formatDuration } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import { Counts } from './counts';
import { LessonChangesPart } from './lesson-changes';
import { GuestTable, PeopleTable } from './lesson-people';
import { ruleWords, signedWords, warningsOf } from './lesson-words';
import { counted, glued } from './numbers';
import { type Printed, printedWords, Sheet } from './sheet';
import { SheetHead, SheetPart, SheetWarning } from './sheet-head';
import { Signature } from './signature';
import { legend } from './status-mark';

/** One lesson on A4 upright: everybody, why, who changed what, and where it is signed. */
export function LessonSheet({ report, printed }: { report: LessonReport; printed: Printed }) {
  const { lesson, participants } = report;
  const zone = lesson.timeZone;
  const when = `${formatDay(lesson.window.start, zone)}, ${clockRange(lesson.window, zone)}`;
  const roster = participants.filter(({ rosterId }) => rosterId !== null);
  const strangers = participants.filter(isStranger);
  const others = participants.filter((person) => isStaff(person) || isObserver(person));
  const named = lesson.title !== '' && lesson.title !== lesson.roomName;
  return (
    <Sheet
      back={{ href: `/lessons/${encodeURIComponent(lesson.id)}`, label: 'Back to the lesson' }}
      running={`${lesson.roomName} · ${named ? `${lesson.title} · ` : ''}${when} ${zone}`}
      printed={printed}
    >
      <SheetHead
        kind="Attendance of a lesson"
        title={lesson.roomName}
        of={
          <>
            {named ? <bdi>{lesson.title} · </bdi> : null}
            {when} <span className="text-soft">{zone}</span>
          </>
        }
        facts={[
          { label: 'State', value: stateWord[lesson.state] },
          { label: 'Held', value: lesson.state === 'not-held' ? 'not held' : heldWords(lesson) },
          { label: 'Window', value: sources[lesson.window.source] },
          { label: 'On the roster', value: formatCount(roster.length) },
          { label: 'Printed', value: printedWords(printed) },
        ]}
      />
      {warningsOf(report).map((warning) => (
        <SheetWarning key={warning}>{warning}</SheetWarning>
      ))}
      <LessonCounts report={report} />
      <SheetPart title={`Roster: ${counted(roster.length, 'person', 'people')}`}>
        {roster.length === 0 ? (
          <p>Nobody was on the roster that day, so nobody has a status.</p>
        ) : (
          <PeopleTable people={roster} lesson={lesson} />
        )}
        <p className="mt-2">{legend}</p>
        <p>{glued(ruleWords(lesson))}</p>
      </SheetPart>
      {strangers.length > 0 ? (
        <SheetPart title={`Not on the roster: ${counted(strangers.length, 'person', 'people')}`}>
          <GuestTable label="Not on the roster" people={strangers} zone={zone} />
        </SheetPart>
      ) : null}
      {others.length > 0 ? (
        <SheetPart title="Staff and observers">
          <GuestTable label="Staff and observers" people={others} zone={zone} />
        </SheetPart>
      ) : null}
      <LessonChangesPart report={report} />
      <Signature signed={signedWords(lesson)} />
    </Sheet>
  );
}

const sources: Record<LessonReport['lesson']['window']['source'], string> = {
  timetable: 'as in the timetable',
  estimated: 'estimated from who was there',
  staff: 'set by staff',
};

function LessonCounts({ report: { lesson, counts } }: { report: LessonReport }) {
  const words = lesson.state === 'live' ? (['here', 'gone', 'notHereYet', 'excused'] as const) : statusList;
  return (
    <Counts
      counts={[
        ...words.map((word) => ({ label: titleOf(wordOf[word]), value: formatCount(counts[word]) })),
        { label: 'Guests', value: formatCount(counts.guests + counts.unexpected) },
        { label: 'Average', value: formatDuration(counts.averageSeconds) },
      ]}
    />
  );
}
