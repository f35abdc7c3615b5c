import type { FieldErrors } from '@/lib/errors';
import { type NewRoom, newRoom, roomNameRule } from '@/lib/rooms/schema';

/** What the form holds: text as typed. */
export type RoomValues = {
  name: string;
  description: string;
  templateId: string;
  region: string;
  size: string;
  largeRoom: boolean;
  limit: string;
  limitUnit: 'minutes' | 'hours';
};

export const emptyRoom: RoomValues = {
  name: '',
  description: '',
  templateId: '',
  region: 'auto',
  size: '',
  largeRoom: false,
  limit: '',
  limitUnit: 'minutes',
};

const secondsIn = { minutes: 60, hours: 3_600 };

/** The room these values ask for, checked by the server's own schema, or what is wrong beside each field. */
export function readRoomValues(values: RoomValues): { room: NewRoom } | { errors: FieldErrors } {
  const limit = toNumber(values.limit);
  const result = newRoom.safeParse({
    name: values.name,
    description: values.description.trim() || undefined,
    templateId: values.templateId || undefined,
    region: values.region === 'auto' ? undefined : values.region,
    size: toNumber(values.size),
    largeRoom: values.largeRoom || undefined,
    maxDurationSeconds: limit && Math.round(limit * secondsIn[values.limitUnit]),
  });
  if (result.success) return { room: result.data };
  const errors: FieldErrors = {};
  for (const { path, message } of result.error.issues) errors[String(path[0] ?? 'form')] ??= message;
  return { errors };
}

/** Undefined when nothing was typed; NaN, which the schema refuses, when it is no number. A comma may be the decimal sign. */
const toNumber = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text.trim().replace(',', '.'));

const words = new Intl.ListFormat('en-GB');
const forbidden = /[^A-Za-z0-9.\-:_]/gu;
const signNames: Record<string, string> = { ' ': 'a space', '/': 'a slash', "'": 'an apostrophe' };

/**
 * What is wrong with a name while it is typed, and the nearest name that would do. Null while it is fine (or empty:
 * nobody is told off before they began).
 */
export function nameAdvice(name: string): { problem: string; suggestion: string } | null {
  const signs = [...new Set(name.trim().match(forbidden))];
  if (signs.length === 0) return null;
  const named = signs.slice(0, 3).map((sign) => signNames[sign] ?? `“${sign}”`);
  const list = words.format(signs.length > 3 ? [...named, 'more'] : named);
  return { problem: `The name cannot hold ${list}. ${roomNameRule}`, suggestion: toAllowedName(name) };
}

/** "Fußball 7 b" → "Fussball-7-b": letters without their accents, everything else a hyphen. */
const toAllowedName = (name: string): string =>
  name
    .trim()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(forbidden, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
