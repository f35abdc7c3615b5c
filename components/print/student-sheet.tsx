import { statusList, titleOf } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Student } from '@/lib/students/schema';
import { Counts } from './counts';
import { counted, daysOf, percentOf } from './numbers';
import { type Printed, printedWords, Sheet } from './sheet';
import { type Fact, SheetHead, SheetPart } from './sheet-head';
import { Signature } from './signature';
import { legend, percentageWords } from './status-mark';
import { StudentLessons } from './student-lessons';
import { StudentExcuses, StudentStreaks } from './student-notes';
import { StudentRooms } from './student-rooms';
import { nameOfStudent, zonesOf } from './student-words';

/** One person over all rooms, on A4 upright: percentages, absences in a row, excuses and every lesson. */
export function StudentSheet({ student, printed }: { student: Student; printed: Printed }) {
  const name = nameOfStudent(student);
  const days = daysOf(student.from, student.to);
  const zones = zonesOf(student);
  const zone = zones.length === 1 ? zones[0] : undefined;
  return (
    <Sheet
      back={{ href: studentPath(student), label: 'Back to the student' }}
      running={`Record of ${name} · ${student.userId} · ${days}`}
      printed={printed}
    >
      <SheetHead
        kind="Record of attendance"
        title={name}
        of={
          <>
            {days} <span className="text-soft">{zone}</span>
          </>
        }
        facts={factsOf(student, zones, printed)}
      />
      <Counts
        counts={[
          { label: 'Attended', value: percentOf(student.percentage) },
          ...statusList.map((status) => ({
            label: titleOf(status),
            value: formatCount(student.counts[status]),
          })),
          {
            label: 'Minutes of held',
            value: `${formatCount(student.attendedMinutes)} of ${formatCount(student.heldMinutes)}`,
          },
        ]}
      />
      <SheetPart title={counted(student.rooms.length, 'room')}>
        {student.rooms.length === 0 ? <p>On no roster in these days.</p> : <StudentRooms student={student} />}
        <p className="mt-2">{percentageWords}</p>
      </SheetPart>
      {student.streaks.length > 0 ? (
        <SheetPart title="Absences in a row">
          <StudentStreaks streaks={student.streaks} />
        </SheetPart>
      ) : null}
      {student.excuses.length > 0 ? (
        <SheetPart title="Excuses">
          <StudentExcuses student={student} zone={printed.zone} />
        </SheetPart>
      ) : null}
      <SheetPart title={counted(student.lessons.length, 'lesson')}>
        {student.lessons.length === 0 ? (
          <p>There was no lesson in these days.</p>
        ) : (
          <>
            <StudentLessons lessons={student.lessons.toReversed()} zone={zone} />
            <p className="mt-2">{legend} Min: minutes there.</p>
          </>
        )}
      </SheetPart>
      <Signature />
    </Sheet>
  );
}

const studentPath = ({ userId, from, to }: Student): string =>
  `/students/${encodeURIComponent(userId)}?${new URLSearchParams({ from, to })}`;

function factsOf(student: Student, zones: string[], printed: Printed): Fact[] {
  return [
    { label: 'User id', value: <bdi>{student.userId}</bdi> },
    ...(student.externalId === null ? [] : [{ label: 'Number', value: <bdi>{student.externalId}</bdi> }]),
    ...(student.email === null ? [] : [{ label: 'E-mail', value: <bdi>{student.email}</bdi> }]),
    {
      label: 'Times in',
      value: zones.length > 1 ? `the zone of each room: ${zones.join(', ')}` : zones.join(''),
    },
    { label: 'Printed', value: printedWords(printed) },
  ].filter(({ value }) => value !== '');
}
