import type { Right } from '@/lib/auth/schema';
import type { NewApiKey } from '@/lib/keys/schema';

/** What the form holds. `life` in days as a text, empty for a key that does not expire. */
export type KeyValues = {
  name: string;
  scopes: Right[];
  everywhere: boolean;
  roomIds: string[];
  life: string;
};

/** Reading only: what changes something or lets somebody in is ticked on purpose. A key ends even when it is forgotten. */
export const freshKey: KeyValues = {
  name: '',
  scopes: ['rooms:read', 'attendance:read'],
  everywhere: true,
  roomIds: [],
  life: '365',
};

export const lives = [
  { days: '30', label: 'In 30 days' },
  { days: '90', label: 'In 90 days' },
  { days: '365', label: 'In a year' },
  { days: '', label: 'Never' },
];

/** What each scope allows, in plain words. */
export const scopeWords: Record<Right, { label: string; says: string }> = {
  'rooms:read': { label: 'See rooms', says: 'Rooms, their settings and rosters, who is in a call now.' },
  'rooms:write': {
    label: 'Change rooms',
    says: 'Make and change rooms, rosters and lessons: corrections, signatures, excuses.',
  },
  'tokens:create': { label: 'Let people in', says: 'Join tokens and links.' },
  'attendance:read': {
    label: 'Read attendance',
    says: 'Who was there: lessons, registers, students, absences and files.',
  },
};

/** The call's body. The limit of requests is left to the server. */
export function newKeyOf(values: KeyValues): Omit<NewApiKey, 'requestsPerMinute'> {
  const { name, scopes, everywhere, roomIds, life } = values;
  return {
    name: name.trim(),
    scopes,
    ...(everywhere ? {} : { roomIds }),
    ...(life === '' ? {} : { expiresInDays: Number(life) }),
  };
}

/** The list with this in it or not, in the order it has. */
export const turned = <T>(list: readonly T[], item: T, on: boolean): T[] =>
  on ? [...list, item] : list.filter((one) => one !== item);
