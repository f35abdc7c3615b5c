import type { Register, RegisterLesson } from '@/lib/register/schema';

export type BlockProps = {
  register: Register;
  /** First lesson of the block, and the first behind it. */
  from: number;
  to: number;
  /** The last block has each student's sums at its right. */
  last: boolean;
};

/** So many lessons fit beside the names on A4 across, and beside the names and the sums; fewer with a clock over each. */
const room = { dates: { all: 28, last: 18 }, clocks: { all: 24, last: 15 } };

/**
 * Into how many lessons each block of columns is cut, first to last: as few blocks as fit, about equally wide, the last
 * narrow enough for the sums. At least one block, which may be empty.
 */
export function blockSizes(lessons: number, heads: keyof typeof room): number[] {
  const most = room[heads];
  const before = Math.max(0, Math.ceil((lessons - most.last) / most.all));
  if (before === 0) return [lessons];
  const last = Math.min(most.last, Math.floor(lessons / (before + 1)));
  const rest = lessons - last;
  const sizes = Array.from(
    { length: before },
    (_, index) => Math.floor(rest / before) + (index < rest % before ? 1 : 0),
  );
  return [...sizes, last];
}

/** From which lesson to which, without the last, each block goes. */
export function blocksOf(lessons: readonly Pick<RegisterLesson, 'date'>[]): { from: number; to: number }[] {
  let to = 0;
  return blockSizes(lessons.length, fullDays(lessons).size > 0 ? 'clocks' : 'dates').map((size) => {
    const from = to;
    to += size;
    return { from, to };
  });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The months that some lessons in a row fall into, each with how many columns it spans. */
export function monthsOf(
  lessons: readonly Pick<RegisterLesson, 'date'>[],
): { key: string; label: string; span: number }[] {
  const found: { key: string; label: string; span: number }[] = [];
  for (const { date } of lessons) {
    const key = date.slice(0, 7);
    const last = found.at(-1);
    if (last?.key === key) last.span += 1;
    else found.push({ key, label: `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`, span: 1 });
  }
  // Over one or two columns there is no room for a year.
  return found.map((month) => (month.span < 3 ? { ...month, label: month.label.slice(0, 3) } : month));
}

/** The days with more than one lesson: there the date alone does not say which. */
export function fullDays(lessons: readonly Pick<RegisterLesson, 'date'>[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { date } of lessons) {
    if (seen.has(date)) twice.add(date);
    seen.add(date);
  }
  return twice;
}
