const dayMs = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD`: calendar arithmetic without a zone. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** The `YYYY-MM-DD` of a day number. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => remainder(day + 3, 7) + 1;

/** A number that grows by one each Monday: every second week is told by whether it is even. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** Minutes since midnight of an `HH:MM`. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Never negative, unlike `%`. */
export const remainder = (value: number, by: number): number => ((value % by) + by) % by;
