import { Only } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { Absences } from '@/lib/absences/schema';
import { formatCount } from '@/lib/format/number';
import { dayWords } from './day';

type AbsencesEmptyProps = { day: Absences; today: string; onToday: () => void; onExcuse: () => void };

/** A day on which nobody is missing, and why that is. */
export function AbsencesEmpty({ day: { date, lessons }, today, onToday, onExcuse }: AbsencesEmptyProps) {
  return (
    <div className="rounded-card border border-line bg-surface">
      {lessons > 0 ? (
        <Empty title="Nobody is missing">
          {lessons === 1 ? '1 lesson' : `${formatCount(lessons)} lessons`} on {dayWords(date)}, and everybody
          on their rosters was there. Where a room has no roster, nobody knows who should have come.
        </Empty>
      ) : date > today ? (
        <Empty
          title="This day is still to come"
          action={
            <Only may="rooms:write">
              <Button variant="primary" onClick={onExcuse}>
                Excuse beforehand
              </Button>
            </Only>
          }
        >
          When its lessons are held, whoever is missing will be listed here.
          <Only may="rooms:write"> You can already excuse somebody for it.</Only>
        </Empty>
      ) : (
        <Empty
          title={date === today ? 'No lesson so far today' : 'No lesson on this day'}
          action={date === today ? undefined : <Button onClick={onToday}>Today</Button>}
        >
          Whoever is missing from a lesson will be listed here, as soon as the lesson runs.
        </Empty>
      )}
    </div>
  );
}
