/**
 * Sizes of the grid in pixels: rows and lessons are all alike, so that any of them can be found without drawing the
 * others. Heights of head and foot are what their lines take.
 */
export const size = {
  row: 32,
  head: 64,
  foot: 36,
  lesson: 36,
  name: 184,
  attended: 52,
  percent: 60,
  run: 60,
  count: 36,
  minutes: 120,
};

/** Columns before the lessons, which stay in sight, and after them. */
export const leading = 3;
export const trailing = 7;
export const leadingWidth = size.name + size.attended + size.percent;
export const trailingWidth = size.run + 5 * size.count + size.minutes;
