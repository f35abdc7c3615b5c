import { letterOf, statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Register } from '@/lib/register/schema';
import { counted, daysOf } from './numbers';
import { RegisterBlock } from './register-block';
import { blocksOf } from './register-blocks';
import { type Printed, printedWords, Sheet } from './sheet';
import { SheetHead, SheetWarning } from './sheet-head';
import { Signature } from './signature';
import { legend, percentageWords } from './status-mark';

/** A room's register on A4 across: as many lessons side by side as fit, block after block, names and heads in each. */
export function RegisterSheet({ register, printed }: { register: Register; printed: Printed }) {
  const { roomName, timeZone, lessons, students } = register;
  const days = daysOf(register.from, register.to);
  const blocks = blocksOf(lessons);
  return (
    <Sheet
      wide
      back={{ href: registerPath(register), label: 'Back to the register' }}
      running={`Register of ${roomName} · ${days} ${timeZone}`}
      printed={printed}
    >
      <SheetHead
        wide
        kind="Register"
        title={roomName}
        of={
          <>
            {days} <span className="text-soft">{timeZone}</span>
          </>
        }
        facts={[
          { label: 'Students', value: formatCount(students.length) },
          { label: 'Lessons', value: lessonsWords(register) },
          { label: 'Statuses', value: sumsOf(register) },
          { label: 'Printed', value: printedWords(printed) },
        ]}
      />
      {warningsOf(register).map((warning) => (
        <SheetWarning key={warning}>{warning}</SheetWarning>
      ))}
      {students.length === 0 || lessons.length === 0 ? (
        <p className="mt-5 text-14">
          {lessons.length === 0
            ? 'There was no lesson in these days.'
            : 'Nobody was on the roster in these days.'}
        </p>
      ) : (
        blocks.map((block, index) => (
          <RegisterBlock
            key={block.from}
            register={register}
            {...block}
            place={blocks.length > 1 ? `${index + 1} of ${blocks.length}` : null}
            last={index === blocks.length - 1}
          />
        ))
      )}
      <div className="mt-3 break-inside-avoid">
        <p>
          {legend} – no status: not on the roster that day, still running, or not held. n/h not held, prov.
          provisional, now still running, ✓ signed.
        </p>
        <p>{percentageWords} Minutes: attended of held, over the lessons that count.</p>
        <Signature />
      </div>
    </Sheet>
  );
}

const registerPath = ({ roomId, from, to }: Register): string =>
  `/rooms/${encodeURIComponent(roomId)}/register?${new URLSearchParams({ from, to })}`;

function lessonsWords({ lessons }: Register): string {
  const missed = lessons.filter(({ state }) => state === 'not-held').length;
  const signed = lessons.filter(({ state }) => state === 'signed').length;
  return [
    formatCount(lessons.length),
    ...(missed > 0 ? [`${formatCount(missed)} not held`] : []),
    `${formatCount(signed)} signed`,
  ].join(', ');
}

function warningsOf({ lessons }: Register): string[] {
  const open = lessons.filter(({ state }) => state === 'live' || state === 'provisional').length;
  return open === 0
    ? []
    : [
        `${counted(open, 'lesson is', 'lessons are')} still running or provisional: statuses there may change.`,
      ];
}

/** "P 480, L 48, ½ 96, A 96, E 0": all students in all lessons. */
const sumsOf = ({ students }: Register): string =>
  statusList
    .map((status) => {
      const sum = students.reduce((total, { counts }) => total + counts[status], 0);
      return `${letterOf[status]} ${formatCount(sum)}`;
    })
    .join(', ');
