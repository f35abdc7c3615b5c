import type { Excuse } from '@/lib/excuses/schema';
import { freshName, makeKey } from '../fixtures';
import { methods } from '../routes';
import { invite } from '../staff';
import { admins, allKnown, readsAttendance, readsRooms, signedIn, writes } from './groups';
import type { Row } from './table';
import { lessonDay, type Side, type World } from './world';

const days = `from=${lessonDay}&to=${lessonDay}`;

/** A look at what is of no one room. */
const list = (path: string, who: Row['who'], query = ''): Row => ({
  route: path,
  method: 'GET',
  who,
  ask: () => ({ path: `${path}${query}` }),
});

const student = (rest: string): Row => ({
  route: `/api/students/[userId]${rest}`,
  method: 'GET',
  of: 'room',
  who: readsAttendance,
  rightFirst: true,
  // One's own is one who is in the other room too.
  ask: ({ side, world }) => ({
    path: `/api/students/${side === world.own ? world.shared : side.userId}${rest}?${days}`,
  }),
});

const range = (kind: 'csv' | 'xlsx'): Row => ({
  route: `/api/attendance.${kind}`,
  method: 'GET',
  of: 'room',
  who: readsAttendance,
  ask: ({ side, world }) => ({
    path: `/api/attendance.${kind}?${days}${side === world.own ? '' : `&roomId=${side.roomId}`}`,
  }),
});

/** An excuse nobody needs any more. */
async function spareExcuse({ ada }: World, { userId, roomId }: Side): Promise<string> {
  const body = { userId, from: '2027-01-11', to: '2027-01-12', roomIds: [roomId], reason: 'choir' };
  return (await ada.post<Excuse>('/api/excuses', body)).body.id;
}

/** Somebody among the staff whom nobody needs. */
const spareStaff = async ({ ada }: World): Promise<string> =>
  (await invite(ada, { role: 'viewer' })).staff.id;

export const workspaceRows: readonly Row[] = [
  list('/api/templates', readsRooms),
  list('/api/today', readsAttendance),
  list('/api/absences', readsAttendance, `?date=${lessonDay}`),
  list('/api/absences.csv', readsAttendance, `?date=${lessonDay}`),
  list('/api/absences.xlsx', readsAttendance, `?date=${lessonDay}`),
  list('/api/students', readsAttendance, '?limit=100'),
  student(''),
  student('/attendance.csv'),
  student('/attendance.xlsx'),
  range('csv'),
  range('xlsx'),
  list('/api/sign-off', ['admin', 'attendance:read'], `?${days}`),
  list('/api/excuses', readsAttendance, '?limit=100'),
  {
    route: '/api/excuses',
    method: 'POST',
    of: 'room',
    who: writes,
    foreign: 400,
    rightFirst: true,
    ask: ({ side }) => ({
      path: '/api/excuses',
      body: {
        userId: side.userId,
        from: '2027-02-01',
        to: '2027-02-02',
        roomIds: [side.roomId],
        reason: 'ill',
      },
    }),
  },
  {
    route: '/api/excuses/[id]',
    method: 'PATCH',
    of: 'room',
    who: writes,
    ask: ({ side }) => ({ path: `/api/excuses/${side.excuseId}`, body: { removed: false } }),
  },
  {
    route: '/api/excuses/[id]',
    method: 'DELETE',
    of: 'room',
    who: writes,
    ask: async ({ side, world }) => ({ path: `/api/excuses/${await spareExcuse(world, side)}` }),
  },
  {
    route: '/api/people/import',
    method: 'POST',
    who: admins,
    ask: ({ side }) => ({
      path: '/api/people/import',
      body: `id,name,class\n${side.mark}-4,Omar ${side.mark},${side.roomName}\n`,
      headers: { 'content-type': 'text/csv' },
    }),
  },

  list('/api/audit', admins, '?limit=100'),
  list('/api/connection', admins),
  list('/api/audit.csv', admins, `?${days}`),
  list('/api/keys', admins),
  {
    route: '/api/keys',
    method: 'POST',
    who: admins,
    ask: () => ({ path: '/api/keys', body: { name: 'another', scopes: ['rooms:read'] } }),
  },
  {
    route: '/api/keys/[id]',
    method: 'DELETE',
    who: admins,
    ask: async ({ world }) => ({ path: `/api/keys/${(await makeKey(world.ada)).id}` }),
  },
  list('/api/staff', admins),
  {
    route: '/api/staff',
    method: 'POST',
    who: admins,
    ask: () => ({
      path: '/api/staff',
      body: { email: `${freshName('new')}@school.example`, name: 'New', role: 'viewer' },
    }),
  },
  {
    route: '/api/staff/[id]',
    method: 'PATCH',
    who: admins,
    ask: async ({ world }) => ({ path: `/api/staff/${await spareStaff(world)}`, body: { disabled: true } }),
  },
  {
    route: '/api/staff/[id]/sign-out',
    method: 'POST',
    who: admins,
    ask: async ({ world }) => ({ path: `/api/staff/${await spareStaff(world)}/sign-out`, body: {} }),
  },
  {
    route: '/api/staff/[id]/reset',
    method: 'POST',
    who: admins,
    ask: async ({ world }) => ({ path: `/api/staff/${await spareStaff(world)}/reset`, body: {} }),
  },
  list('/api/me/sessions', signedIn),
  {
    route: '/api/me/sessions',
    method: 'DELETE',
    who: signedIn,
    ask: () => ({ path: '/api/me/sessions' }),
  },
  {
    route: '/api/me/password',
    method: 'PUT',
    who: signedIn,
    ask: ({ caller }) => ({
      path: '/api/me/password',
      body: { current: caller.password || 'nobody has this', next: 'tomorrow, a longer one' },
    }),
  },

  list('/api/openapi.json', allKnown),
  {
    route: '/api/health',
    method: 'GET',
    who: [],
    always: { status: 200, alsoForNobody: true },
    ask: () => ({ path: '/api/health' }),
  },
  {
    route: '/api/auth/[...nextauth]',
    method: 'GET',
    who: [],
    always: { status: 200, alsoForNobody: true },
    ask: () => ({ path: '/api/auth/csrf' }),
  },
  {
    route: '/api/auth/[...nextauth]',
    method: 'POST',
    who: [],
    // Without its token nobody is signed out: back to the question.
    always: { status: 302, alsoForNobody: true },
    ask: () => ({ path: '/api/auth/signout', body: {} }),
  },
  {
    route: '/api/invites/[token]',
    method: 'POST',
    who: [],
    always: { status: 404, alsoForNobody: true },
    ask: () => ({ path: `/api/invites/${'x'.repeat(43)}`, body: { password: 'long enough, and new' } }),
  },
  {
    route: '/api/cron/sync',
    method: 'GET',
    who: [],
    // The scheduler has a secret of its own; whoever else is known is nobody here.
    always: { status: 401, alsoForNobody: true },
    ask: () => ({ path: '/api/cron/sync' }),
  },
  ...methods.map(
    (method): Row => ({
      route: '/api/[...path]',
      method,
      who: allKnown,
      always: { status: 404, alsoForNobody: false },
      ask: () => ({ path: '/api/no/such/call', ...(method === 'GET' ? {} : { body: {} }) }),
    }),
  ),
];
