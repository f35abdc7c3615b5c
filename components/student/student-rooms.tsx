import Link from 'next/link';
import { statusList } from '@/components/lesson/status';
import { CountChip } from '@/components/lesson/status-chip';
import { formatDate } from '@/components/settings/weekdays';
import { formatCount, formatPercent } from '@/lib/format/number';
import type { StudentRoom } from '@/lib/students/schema';
import { Part } from './part';

const head = 'px-3 font-medium first:pl-4 last:pr-4';
const cell = 'lg:px-3 lg:py-2.5 lg:last:pr-4';

/** How somebody stands in each room. */
export function StudentRooms({ rooms }: { rooms: StudentRoom[] }) {
  return (
    <Part title="Rooms">
      <table className="w-full text-13 max-lg:block">
        <caption className="sr-only">Attendance by room</caption>
        <thead className="text-left text-12 text-soft max-lg:sr-only">
          <tr className="h-8">
            <th scope="col" className={head}>
              Room
            </th>
            <th scope="col" className={`${head} text-right`}>
              Attendance
            </th>
            <th scope="col" className={head}>
              Statuses
            </th>
            <th scope="col" className={`${head} text-right`}>
              There (min)
            </th>
            <th scope="col" className={`${head} text-right`}>
              Held (min)
            </th>
            <th scope="col" className={head}>
              Absences in a row
            </th>
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {rooms.map((room) => (
            <RoomRow key={room.roomId} room={room} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function RoomRow({ room }: { room: StudentRoom }) {
  const { roomId, roomName, percentage, counts, attendedMinutes, heldMinutes, absencesInARow } = room;
  const none = statusList.every((status) => counts[status] === 0);
  return (
    <tr className="border-line border-t max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-1 max-lg:px-4 max-lg:py-3">
      <th scope="row" className="min-w-0 text-left font-normal lg:py-2.5 lg:pr-3 lg:pl-4">
        <Link
          prefetch={false}
          href={`/rooms/${encodeURIComponent(roomId)}/register`}
          className="inline-flex max-w-full items-center rounded-inner font-medium hover:underline max-lg:-my-2.5 max-lg:min-h-11"
        >
          <bdi className="truncate">{roomName}</bdi>
        </Link>
        <span className="block text-12 text-faint">{daysOf(room)}</span>
      </th>
      <td className={`${cell} text-right font-semibold text-14 tabular-nums`}>
        {percentage === null ? '–' : formatPercent(percentage / 100)}
      </td>
      <td className={`${cell} max-lg:col-span-2`}>
        <span className="flex flex-wrap gap-1">
          {statusList.map((status) =>
            counts[status] > 0 ? <CountChip key={status} status={status} count={counts[status]} /> : null,
          )}
          {none ? <span className="text-soft">no lesson yet</span> : null}
        </span>
      </td>
      <td className={`${cell} text-right tabular-nums max-lg:text-left max-lg:text-soft`}>
        {formatCount(attendedMinutes)}
        <span className="lg:hidden"> of {formatCount(heldMinutes)} min</span>
      </td>
      <td className={`${cell} text-right tabular-nums max-lg:hidden`}>{formatCount(heldMinutes)}</td>
      <td className={cell}>
        {absencesInARow > 0 ? (
          <span className={absencesInARow > 1 ? 'font-medium text-absent' : 'text-soft'}>
            {formatCount(absencesInARow)}
            <span className="lg:hidden"> {absencesInARow === 1 ? 'absence' : 'absences in a row'}</span>
          </span>
        ) : (
          <span className="text-faint max-lg:hidden">–</span>
        )}
      </td>
    </tr>
  );
}

/** When they belong, or belonged, to the room. */
function daysOf({ from, until, timeZone }: StudentRoom): string {
  const days = [from && `from ${formatDate(from)}`, until && `until ${formatDate(until)}`].filter(Boolean);
  return [...days, timeZone].join(' · ');
}
