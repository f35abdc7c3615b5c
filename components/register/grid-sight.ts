import { leadingWidth, size, trailingWidth } from './grid-size';

/** The first row and lesson that are seen, and how many of each: all are alike, so their places are a division. */
export type Sight = { row: number; rows: number; lesson: number; lessons: number };

type Box = { scrollTop: number; scrollLeft: number; clientWidth: number; clientHeight: number };

/** Until the true size is known: a desk's. Pixels. */
const desk = { clientWidth: 1_232, clientHeight: 640 };

/** What sticks to the edges covers the cells under it: they need not be drawn. */
export const sightOf = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: Box): Sight => ({
  row: Math.floor(scrollTop / size.row),
  rows: Math.ceil(Math.max(0, clientHeight - size.head - size.foot) / size.row) + 1,
  lesson: Math.floor(scrollLeft / size.lesson),
  lessons: Math.ceil(Math.max(0, clientWidth - leadingWidth) / size.lesson) + 1,
});

/** At the top, at the latest lesson. */
export function firstSight(lessons: number): Sight {
  const width = lessons * size.lesson + trailingWidth - (desk.clientWidth - leadingWidth);
  return sightOf({ ...desk, scrollTop: 0, scrollLeft: Math.max(0, width) });
}

export const sameSight = (one: Sight, other: Sight): boolean =>
  one.row === other.row &&
  one.rows === other.rows &&
  one.lesson === other.lesson &&
  one.lessons === other.lessons;

/** What of `count` to draw around `seen` ones from `from` on, with `spare` on either side. `last` is -1 for nothing. */
export function spanOf(from: number, seen: number, count: number, spare: number) {
  const last = Math.min(count - 1, from + seen - 1 + spare);
  // A list that became shorter may end before what was seen.
  const first = Math.max(0, Math.min(from - spare, count - seen - spare));
  return { first: Math.min(first, Math.max(0, last)), last };
}
