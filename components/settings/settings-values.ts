import type { Exception, RoomSettings, Rule, Slot } from '@/lib/settings/schema';

/** A weekly lesson as the form holds it: text as typed, empty where there is nothing. */
export type SlotValues = {
  id: string;
  title: string;
  weekday: number;
  start: string;
  end: string;
  from: string;
  until: string;
  fortnightly: boolean;
  anchor: string;
};

/** What can be different on one date: nothing at all, one lesson out, one lesson changed, one more. */
export type ExceptionKind = 'off' | 'cancelled' | 'changed' | 'extra';
export type ExceptionValues = {
  /** Only of the form, to tell rows apart. */
  key: string;
  kind: ExceptionKind;
  date: string;
  slotId: string;
  start: string;
  end: string;
  title: string;
};

export type RuleValues = {
  countsFromMinutes: string;
  absentByArrival: boolean;
  absentAfterMinutes: string;
  minPresencePercent: string;
  lateAfterMinutes: string;
  leftEarlyMinutes: string;
};

/** All settings as the form holds them. */
export type SettingsValues = Pick<
  RoomSettings,
  'timeZone' | 'staffRoles' | 'observerRoles' | 'waitingRoles' | 'base' | 'matchByName'
> & {
  timetable: SlotValues[];
  exceptions: ExceptionValues[];
  rule: RuleValues;
  lessonGapMinutes: string;
  bufferMinutes: string;
};

export const toValues = (settings: RoomSettings): SettingsValues => ({
  timeZone: settings.timeZone,
  timetable: settings.timetable.map(toSlotValues),
  exceptions: settings.exceptions.map((one, index) => toExceptionValues(one, `e${index}`)),
  staffRoles: settings.staffRoles,
  observerRoles: settings.observerRoles,
  waitingRoles: settings.waitingRoles,
  base: settings.base,
  matchByName: settings.matchByName,
  lessonGapMinutes: String(settings.lessonGapMinutes),
  bufferMinutes: String(settings.bufferMinutes),
  rule: toRuleValues(settings.rule),
});

const toSlotValues = (slot: Slot): SlotValues => ({
  id: slot.id,
  title: slot.title ?? '',
  weekday: slot.weekday,
  start: slot.start,
  end: slot.end,
  from: slot.from ?? '',
  until: slot.until ?? '',
  fortnightly: slot.every === 2,
  anchor: slot.anchor ?? '',
});

const toExceptionValues = (one: Exception, key: string): ExceptionValues => ({
  key,
  kind: kindOf(one),
  date: one.date,
  slotId: one.slotId ?? '',
  start: one.start ?? '',
  end: one.end ?? '',
  title: one.title ?? '',
});

function kindOf({ slotId, cancelled }: Exception): ExceptionKind {
  if (slotId === undefined) return cancelled ? 'off' : 'extra';
  return cancelled ? 'cancelled' : 'changed';
}

const toRuleValues = (rule: Rule): RuleValues => ({
  countsFromMinutes: String(rule.countsFromMinutes),
  absentByArrival: rule.absentAfterMinutes !== null,
  absentAfterMinutes: rule.absentAfterMinutes === null ? '' : String(rule.absentAfterMinutes),
  minPresencePercent: String(rule.minPresencePercent),
  lateAfterMinutes: String(rule.lateAfterMinutes),
  leftEarlyMinutes: String(rule.leftEarlyMinutes),
});

/** The settings these values ask for. What is no number goes as it was typed: the server says what is wrong with it. */
export const toBody = (values: SettingsValues) => ({
  timeZone: values.timeZone.trim(),
  timetable: values.timetable.map(toSlot),
  exceptions: values.exceptions.map(toException),
  staffRoles: values.staffRoles,
  observerRoles: values.observerRoles,
  waitingRoles: values.waitingRoles,
  lessonGapMinutes: toNumber(values.lessonGapMinutes),
  bufferMinutes: toNumber(values.bufferMinutes),
  base: values.base,
  matchByName: values.matchByName,
  rule: {
    countsFromMinutes: toNumber(values.rule.countsFromMinutes),
    absentAfterMinutes: values.rule.absentByArrival ? toNumber(values.rule.absentAfterMinutes) : null,
    minPresencePercent: toNumber(values.rule.minPresencePercent),
    lateAfterMinutes: toNumber(values.rule.lateAfterMinutes),
    leftEarlyMinutes: toNumber(values.rule.leftEarlyMinutes),
  },
});
export type SettingsBody = ReturnType<typeof toBody>;

const toSlot = (slot: SlotValues) => ({
  id: slot.id,
  ...given({ title: slot.title.trim() }),
  weekday: slot.weekday,
  start: slot.start,
  end: slot.end,
  ...given({ from: slot.from, until: slot.until }),
  ...(slot.fortnightly ? { every: 2, ...given({ anchor: slot.anchor }) } : {}),
});

function toException({ kind, date, slotId, start, end, title }: ExceptionValues) {
  if (kind === 'off') return { date, cancelled: true };
  if (kind === 'cancelled') return { date, slotId, cancelled: true };
  const more = given({ start, end, title: title.trim() });
  return kind === 'changed' ? { date, slotId, ...more } : { date, ...more };
}

/** Only what is not empty. */
const given = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

/** A comma may be the decimal sign. */
function toNumber(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
}

/** What of `next` differs from `base`, whole fields at a time: what a `PUT` carries. Empty when nothing does. */
export function changeOf(base: SettingsBody, next: SettingsBody): Partial<SettingsBody> {
  const names = Object.keys(next) as (keyof SettingsBody)[];
  const changed = names.filter((name) => JSON.stringify(next[name]) !== JSON.stringify(base[name]));
  return pick(next, changed);
}

/** Some fields of a body. */
export const pick = (body: SettingsBody, names: string[]): Partial<SettingsBody> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
