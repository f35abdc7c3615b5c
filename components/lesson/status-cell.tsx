import { Link2 } from 'lucide-react';
import { nameOf } from '@/components/attendance/summary';
import type { Flag, LessonParticipant } from '@/lib/lessons/schema';
import { isExcused, isStranger, isUndecided } from './status';
import { StatusChip } from './status-chip';

type StatusCellProps = {
  person: LessonParticipant;
  onLink: ((person: LessonParticipant) => void) | undefined;
};

/** The status, the one thing most worth knowing beside it, and for a guest the way to say who it was. */
export function StatusCell({ person, onLink }: StatusCellProps) {
  const aside = asideOf(person);
  return (
    <div className="flex min-w-0 flex-col items-start">
      <StatusChip person={person} />
      {/* The sentence behind the status: shown on hover, focus and in the opened row, read here. */}
      {person.status !== null && person.status !== 'present' ? (
        <span className="sr-only">: {person.reason}</span>
      ) : null}
      {aside ? <span className="block text-12 text-late">{aside}</span> : null}
      {onLink && isStranger(person) ? (
        <button
          type="button"
          onClick={() => onLink(person)}
          aria-label={`Link ${nameOf(person)}`}
          className="inline-flex items-center gap-1 rounded-inner text-12 text-accent hover:underline max-lg:min-h-11 print:hidden"
        >
          <Link2 aria-hidden="true" className="size-3.5" />
          {person.suggestion ? <bdi>{person.suggestion.name}?</bdi> : 'Link…'}
        </button>
      ) : null}
    </div>
  );
}

function asideOf(person: LessonParticipant): string | null {
  const has = (flag: Flag) => person.flags.includes(flag);
  if (isUndecided(person)) return 'to decide';
  if (person.status === null && isExcused(person)) return person.now === 'notHereYet' ? null : 'excused';
  if (person.status === 'absent') return null;
  if (has('arrivedLate') && person.status !== 'late')
    return has('leftEarly') ? 'late, left early' : 'arrived late';
  return has('leftEarly') ? 'left early' : null;
}
