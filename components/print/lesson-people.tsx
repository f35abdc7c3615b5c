import { nameOf } from '@/components/attendance/summary';
import { markOf } from '@/components/lesson/status';
import { formatShare } from '@/lib/format/share';
import { formatClock } from '@/lib/format/time';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { noteOf } from './lesson-words';
import { glued, minutesOf } from './numbers';
import { StatusMark } from './status-mark';
import { Cell, Head, RowHead, SheetTable } from './table';

const clock = (at: string | null, zone: string): string => (at === null ? '–' : formatClock(at, zone));

const peopleColumns = {
  number: '1.75rem',
  name: '9rem',
  id: '5.5rem',
  status: '4.75rem',
  first: '2.75rem',
  last: '2.75rem',
  minutes: '2.25rem',
  share: '3rem',
  why: '',
};

type PeopleTableProps = { people: LessonParticipant[]; lesson: LessonReport['lesson'] };

/** Everybody on the roster, by name. */
export function PeopleTable({ people, lesson }: PeopleTableProps) {
  return (
    <SheetTable label="Roster" columns={peopleColumns} minWidth="46rem">
      <thead>
        <tr>
          <Head number>#</Head>
          <Head>Name</Head>
          <Head>User id</Head>
          <Head>Status</Head>
          <Head number>First</Head>
          <Head number>Last</Head>
          <Head number>Min</Head>
          <Head number>%</Head>
          <Head className="pl-2">Note, reason</Head>
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          <tr key={person.key}>
            <Cell number className="text-soft">
              {index + 1}
            </Cell>
            <RowHead>
              <bdi>{nameOf(person)}</bdi>
            </RowHead>
            <Cell>
              <bdi>{person.userId ?? '–'}</bdi>
            </Cell>
            <Cell>
              <StatusMark mark={markOf(person)} />
            </Cell>
            <Cell number>{clock(person.firstJoinedAt, lesson.timeZone)}</Cell>
            <Cell number>{clock(person.lastLeftAt, lesson.timeZone)}</Cell>
            <Cell number>{minutesOf(person.presentSeconds)}</Cell>
            <Cell number>{shareOf(person, lesson)}</Cell>
            <Cell className="pl-2">{glued(noteOf(person))}</Cell>
          </tr>
        ))}
      </tbody>
    </SheetTable>
  );
}

const shareOf = (person: LessonParticipant, { rule }: LessonReport['lesson']): string =>
  person.firstJoinedAt === null ? '–' : formatShare(person.presentRatio, rule.minPresencePercent / 100);

const guestColumns = { name: '', id: '11rem', what: '8rem', first: '3rem', last: '3rem', minutes: '3rem' };

/** Who was there without a status: guests, people of other rooms, staff, observers. */
export function GuestTable({
  label,
  people,
  zone,
}: {
  label: string;
  people: LessonParticipant[];
  zone: string;
}) {
  return (
    <SheetTable label={label} columns={guestColumns} minWidth="36rem">
      <thead>
        <tr>
          <Head>Name</Head>
          <Head>User id</Head>
          <Head>Who</Head>
          <Head number>First</Head>
          <Head number>Last</Head>
          <Head number>Min</Head>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.key}>
            <RowHead>
              <bdi>{nameOf(person)}</bdi>
              {person.suggestion === null ? null : (
                <span className="font-normal text-soft"> (as {person.suggestion.name} on the roster)</span>
              )}
            </RowHead>
            <Cell>
              <bdi>{person.userId ?? '–'}</bdi>
            </Cell>
            <Cell>
              <StatusMark mark={markOf(person)} />
              {person.open && person.lastLeftAt === null ? ', leave not reported' : ''}
            </Cell>
            <Cell number>{clock(person.firstJoinedAt, zone)}</Cell>
            <Cell number>{clock(person.lastLeftAt, zone)}</Cell>
            <Cell number>{minutesOf(person.presentSeconds)}</Cell>
          </tr>
        ))}
      </tbody>
    </SheetTable>
  );
}
