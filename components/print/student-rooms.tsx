import { letterOf, statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Student, StudentRoom } from '@/lib/students/schema';
import { daysOf, percentOf } from './numbers';
import { Cell, Head, RowHead, SheetTable } from './table';

const columns = {
  room: '',
  days: '12rem',
  share: '3.5rem',
  present: '2rem',
  late: '2rem',
  partial: '2rem',
  absent: '2rem',
  excused: '2rem',
  minutes: '6.5rem',
  row: '3rem',
};

/** How it stands in each room, and in all. */
export function StudentRooms({ student }: { student: Student }) {
  return (
    <SheetTable label="Rooms" columns={columns} minWidth="42rem">
      <thead>
        <tr>
          <Head>Room</Head>
          <Head>On the roster</Head>
          <Head number>%</Head>
          {statusList.map((status) => (
            <Head key={status} number>
              {letterOf[status]}
            </Head>
          ))}
          <Head number>Minutes of held</Head>
          <Head number>A in a row</Head>
        </tr>
      </thead>
      <tbody>
        {student.rooms.map((room) => (
          <tr key={room.roomId}>
            <RowHead>
              <bdi>{room.roomName}</bdi>
            </RowHead>
            <Cell>{enrolledWords(room)}</Cell>
            <Sums of={room} />
            <Cell number>{formatCount(room.absencesInARow)}</Cell>
          </tr>
        ))}
        {student.rooms.length > 1 ? (
          <tr className="font-semibold">
            <RowHead>All rooms</RowHead>
            <Cell />
            <Sums of={student} />
            <Cell />
          </tr>
        ) : null}
      </tbody>
    </SheetTable>
  );
}

function Sums({
  of,
}: {
  of: Pick<StudentRoom, 'percentage' | 'counts' | 'attendedMinutes' | 'heldMinutes'>;
}) {
  return (
    <>
      <Cell number className="font-semibold">
        {percentOf(of.percentage)}
      </Cell>
      {statusList.map((status) => (
        <Cell key={status} number>
          {formatCount(of.counts[status])}
        </Cell>
      ))}
      <Cell number>
        {formatCount(of.attendedMinutes)} of {formatCount(of.heldMinutes)}
      </Cell>
    </>
  );
}

function enrolledWords({ from, until }: StudentRoom): string {
  if (from !== null && until !== null) return daysOf(from, until);
  if (from !== null) return `since ${daysOf(from, from)}`;
  return until === null ? 'throughout' : `until ${daysOf(until, until)}`;
}
