import clsx from 'clsx';
import { letterOf, type Mark, wordOf } from '@/components/lesson/status';
import type { Status } from '@/lib/lessons/schema';

const signs: Partial<Record<Mark, string>> = { ...letterOf, guest: '?', unexpected: '?' };

/** "A absent": the letter in a box, the word beside it; a status that asks for a look in bold. */
export function StatusMark({ mark }: { mark: Mark }) {
  const sign = signs[mark];
  const strong = mark === 'absent' || mark === 'partial' || mark === 'late';
  return (
    <span className="inline-flex items-baseline gap-1 whitespace-nowrap">
      {sign === undefined ? null : (
        <span
          className={clsx(
            'inline-block min-w-4 rounded-inner border px-0.5 text-center leading-4',
            strong ? 'border-ink font-semibold' : 'border-line-strong',
          )}
        >
          {sign}
        </span>
      )}
      <span className={strong ? 'font-semibold' : undefined}>{wordOf[mark]}</span>
    </span>
  );
}

/** The letter of a cell; a dash where there is no status. */
export const letter = (status: Status | null): string => (status === null ? '–' : letterOf[status]);

/** What the letters mean, in one line. */
export const legend = 'P present, L late, ½ partial, A absent, E excused.';

/** How a percentage comes about: the weights of the statuses. */
export const percentageWords =
  'Percentage: present and late count whole, partial counts half, absent nothing; excused lessons and those not held are left out.';
