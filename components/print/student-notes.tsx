import { formatDateTime } from '@/lib/format/time';
import type { Streak, Student } from '@/lib/students/schema';
import { counted, daysOf } from './numbers';

const line = 'break-inside-avoid break-words border-line border-b py-0.75';

/** Runs of absences, latest first. */
export function StudentStreaks({ streaks }: { streaks: Streak[] }) {
  return (
    <ul>
      {streaks.map(({ roomId, roomName, count, from, until, current }) => (
        <li key={`${roomId} ${from}`} className={line}>
          <span className="font-medium">{counted(count, 'absence')} in a row</span> in <bdi>{roomName}</bdi>,{' '}
          {daysOf(from, until)}
          {current ? ', up to the latest lesson' : ''}
        </li>
      ))}
    </ul>
  );
}

/** Excuses for days: why, and who said so. */
export function StudentExcuses({ student: { excuses, rooms }, zone }: { student: Student; zone: string }) {
  const nameOf = new Map(rooms.map(({ roomId, roomName }) => [roomId, roomName]));
  return (
    <ul>
      {excuses.map(({ id, from, to, roomIds, reason, by, at }) => (
        <li key={id} className={line}>
          <span className="font-medium">{daysOf(from, to)}</span>,{' '}
          {roomIds === null
            ? 'all rooms'
            : roomIds.map((roomId) => nameOf.get(roomId) ?? 'another room').join(', ')}
          . “{reason}”{' '}
          <span className="text-soft">
            {by}, {formatDateTime(at, zone)}
          </span>
        </li>
      ))}
    </ul>
  );
}
