import { stateWord, statusList } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import type { LessonState } from '@/lib/lessons/schema';
import type { Register } from '@/lib/register/schema';
import { LessonMark } from './lesson-mark';

const states: LessonState[] = ['live', 'provisional', 'final', 'signed', 'not-held'];
const noted: Record<LessonState, string> = { ...stateWord, final: 'Not signed' };

type NotesProps = {
  register: Register;
  /** The zone the room's head names. */
  workspace: string;
};

/** What letters and signs mean, as far as they occur, and where these days are days. */
export function RegisterNotes({ register: { lessons, timeZone }, workspace }: NotesProps) {
  const occurring = new Set(lessons.map(({ state }) => state));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2 text-12 text-soft">
      <ul aria-label="Letters" className="flex flex-wrap gap-x-3 gap-y-1">
        {statusList.map((status) => (
          <li key={status} className="inline-flex items-center gap-1">
            <StatusLetter mark={status} />
            {status}
          </li>
        ))}
      </ul>
      <ul aria-label="Signs under the dates" className="flex flex-wrap gap-x-3 gap-y-1 max-md:hidden">
        {states
          .filter((state) => occurring.has(state))
          .map((state) => (
            <li key={state} className="inline-flex items-center gap-1">
              <LessonMark state={state} />
              {noted[state].toLowerCase()}
            </li>
          ))}
      </ul>
      {timeZone === workspace ? null : (
        <p className="text-faint md:ml-auto">Dates and times are in {timeZone}.</p>
      )}
    </div>
  );
}
