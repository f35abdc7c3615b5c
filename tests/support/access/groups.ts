import type { CallerName } from './callers';

/** Whom the rights of roles and scopes let in, said by hand: the services' own tables prove nothing about themselves. */
export const readsRooms: readonly CallerName[] = ['viewer', 'teacher', 'admin', 'rooms:read'];
export const readsAttendance: readonly CallerName[] = ['viewer', 'teacher', 'admin', 'attendance:read'];
export const writes: readonly CallerName[] = ['teacher', 'admin', 'rooms:write'];
export const handsOut: readonly CallerName[] = ['teacher', 'admin', 'tokens:create'];
/** Two scopes at once, which none of the keys has. */
export const changesLinks: readonly CallerName[] = ['teacher', 'admin'];
/** By cookie. */
export const signedIn: readonly CallerName[] = ['viewer', 'teacher', 'admin'];
export const admins: readonly CallerName[] = ['admin'];
export const allKnown: readonly CallerName[] = [
  ...signedIn,
  'rooms:read',
  'rooms:write',
  'tokens:create',
  'attendance:read',
];
