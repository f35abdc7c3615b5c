import { excuseDays } from '@/components/excuses/excuse-words';
import { StatusLetter } from '@/components/lesson/status-chip';
import { Badge } from '@/components/ui/badge';
import { formatCount } from '@/lib/format/number';
import type { Streak } from '@/lib/students/schema';
import { Part } from './part';

/** Absences one after the other. What still goes on stands out. */
export function StudentStreaks({ streaks }: { streaks: Streak[] }) {
  if (streaks.length === 0) return null;
  return (
    <Part title="Absences in a row">
      <ul>
        {streaks.map(({ roomId, roomName, count, from, until, current }) => (
          <li
            key={`${roomId} ${from}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-t px-4 py-2.5 text-13"
          >
            <StatusLetter mark="absent" />
            <b className={current ? 'font-semibold text-absent' : 'font-medium'}>
              {formatCount(count)} in a row
            </b>
            <bdi className="min-w-0 break-words">{roomName}</bdi>
            <span className="text-soft tabular-nums">{excuseDays({ from, to: until })}</span>
            {current ? <Badge tone="bad">up to the latest lesson</Badge> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
