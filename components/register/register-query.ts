import { statusList } from '@/components/lesson/status';
import { withQuery } from '@/lib/http/fetcher';
import type { Status } from '@/lib/lessons/schema';

/** Days in the room's zone, both inclusive; '' leaves it to the register: the half-year up to today. */
export type RegisterRange = { from: string; to: string };
export type RegisterSortKey = 'name' | 'percent' | 'absences';
export type RegisterSort = { key: RegisterSortKey; down: boolean };

/** What a person chose to see, all of it in the address. */
export type RegisterChoice = RegisterRange & {
  /** Students who have this status in a lesson shown; '' is any. */
  status: Status | '';
  /** Percent: below it somebody is to be looked after, and `below` shows only those. */
  limit: number;
  below: boolean;
  /** Absences in a row: from it on somebody is to be looked after, and `inRow` shows only those. */
  run: number;
  inRow: boolean;
  /** Only lessons that are over and nobody signed. */
  unsigned: boolean;
  sort: RegisterSort;
};

const defaultLimit = 80;
const defaultRun = 3;
/** As many days as a register reaches over. */
const mostDays = 400;

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayText = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** A day of the calendar, as `YYYY-MM-DD`: 31 February is none. */
function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayText(number) === text;
}
const isStatus = (text: string | null): text is Status => statusList.some((status) => status === text);
const isSortKey = (text: string | null): text is RegisterSortKey =>
  text === 'name' || text === 'percent' || text === 'absences';

/** A whole number from 1 to `most`, else undefined. */
export function numberIn(text: string | null, most: number): number | undefined {
  if (text === null || !/^\d{1,3}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= 1 && value <= most ? value : undefined;
}
export const mostLimit = 100;
export const mostRun = 99;

/** How a column reads first: names from A, the lowest percentage, the most absences. */
export const startsDown = (key: RegisterSortKey): boolean => key === 'absences';

/** The choice in a page's query; what is not understood is left at its default. */
export function readChoice(get: (name: string) => string | null): RegisterChoice {
  const sort = get('sort');
  const key = isSortKey(sort) ? sort : 'name';
  const status = get('status');
  return {
    ...readRange(get),
    status: isStatus(status) ? status : '',
    limit: numberIn(get('limit'), mostLimit) ?? defaultLimit,
    below: get('below') === '1',
    run: numberIn(get('run'), mostRun) ?? defaultRun,
    inRow: get('inRow') === '1',
    unsigned: get('unsigned') === '1',
    sort: { key, down: get('turned') === '1' ? !startsDown(key) : startsDown(key) },
  };
}

function readRange(get: (name: string) => string | null): RegisterRange {
  const day = (name: string) => {
    const text = get(name);
    return isDay(text) ? text : '';
  };
  return { from: day('from'), to: day('to') };
}

const home = (roomId: string) => `/rooms/${encodeURIComponent(roomId)}`;

/** The page's own path with its choice, as `readChoice` reads it; defaults are left out. */
export const registerPath = (roomId: string, choice: RegisterChoice): string =>
  withQuery(`${home(roomId)}/register`, {
    from: choice.from,
    to: choice.to,
    status: choice.status,
    limit: choice.limit === defaultLimit ? undefined : choice.limit,
    below: choice.below ? 1 : undefined,
    run: choice.run === defaultRun ? undefined : choice.run,
    inRow: choice.inRow ? 1 : undefined,
    unsigned: choice.unsigned ? 1 : undefined,
    sort: choice.sort.key === 'name' ? undefined : choice.sort.key,
    turned: choice.sort.down === startsDown(choice.sort.key) ? undefined : 1,
  });

/** What the register is asked for and cached under. */
export const registerKey = (roomId: string, { from, to }: RegisterRange): string =>
  withQuery(`/api/rooms/${encodeURIComponent(roomId)}/register`, { from, to });

export type RegisterFile = 'csv' | 'xlsx';
export const registerFile = (roomId: string, file: RegisterFile, { from, to }: RegisterRange): string =>
  withQuery(`/api/rooms/${encodeURIComponent(roomId)}/register.${file}`, { from, to });
export const registerPrint = (roomId: string, { from, to }: RegisterRange): string =>
  withQuery(`/print/rooms/${encodeURIComponent(roomId)}/register`, { from, to });

/** Why these days cannot be asked for, in a sentence; null when they can. `today`: where an open range ends. */
export function rangeProblem({ from, to }: RegisterRange, today: string): string | null {
  const last = to === '' ? (from > today ? from : today) : to;
  const first = from === '' ? last : from;
  if (first > last) return 'The last day is before the first.';
  if (dayNumber(last) - dayNumber(first) >= mostDays) return `At most ${mostDays} days at once.`;
  return null;
}

export type Preset = { label: string; range: RegisterRange };

/** Ranges that end today. A school year begins on 1 August. */
export function presets(today: string): Preset[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0);
  return [
    { label: '4 weeks', range: { from: dayText(dayNumber(today) - 27), to: today } },
    { label: 'Half-year', range: { from: '', to: '' } },
    { label: 'School year', range: { from: `${year}-08-01`, to: today } },
  ];
}
