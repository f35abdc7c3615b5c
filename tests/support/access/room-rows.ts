import { berlin, enrol } from '../classroom';
import { freshName } from '../fixtures';
import type { Method } from '../routes';
import { changesLinks, handsOut, readsAttendance, readsRooms, writes } from './groups';
import type { Row } from './table';
import { lessonDay } from './world';

const one = '/api/rooms/[roomId]';
const days = `from=${lessonDay}&to=${lessonDay}`;
const csv = { 'content-type': 'text/csv' };

/** A look at one room. */
const get = (rest: string, who: Row['who'], query = ''): Row => ({
  route: `${one}${rest}`,
  method: 'GET',
  of: 'room',
  who,
  ask: ({ side }) => ({ path: `/api/rooms/${side.roomId}${rest}${query}` }),
});

const write = (method: Method, rest: string, who: Row['who'], body: unknown): Row => ({
  route: `${one}${rest}`,
  method,
  of: 'room',
  who,
  ask: ({ side }) => ({ path: `/api/rooms/${side.roomId}${rest}`, body }),
});

export const roomRows: readonly Row[] = [
  get('', readsRooms),
  write('PATCH', '', writes, { description: 'changed' }),
  get('/live', readsRooms),
  get('/settings', readsRooms),
  write('PUT', '/settings', writes, berlin),
  write('POST', '/settings/example', writes, berlin),
  get('/roles', handsOut),
  get('/codes', handsOut),
  write('POST', '/codes', changesLinks, {}),
  {
    route: `${one}/codes/[code]`,
    method: 'PATCH',
    of: 'room',
    who: changesLinks,
    ask: ({ side }) => ({
      path: `/api/rooms/${side.roomId}/codes/${side.code}`,
      body: { enabled: true },
    }),
  },
  write('POST', '/tokens', handsOut, { role: 'student', userId: 'kim' }),
  get('/sessions', readsAttendance),
  get('/lessons', readsAttendance, `?${days}`),
  get('/register', readsAttendance, `?${days}`),
  get('/register.csv', readsAttendance, `?${days}`),
  get('/register.xlsx', readsAttendance, `?${days}`),
  {
    route: `${one}/reapply`,
    method: 'POST',
    of: 'room',
    who: writes,
    ask: ({ side }) => ({
      path: `/api/rooms/${side.roomId}/reapply?dryRun=1`,
      body: { from: lessonDay, to: lessonDay },
    }),
  },
  get('/roster', readsRooms),
  {
    route: `${one}/roster`,
    method: 'POST',
    of: 'room',
    who: writes,
    ask: ({ side }) => ({
      path: `/api/rooms/${side.roomId}/roster`,
      body: { userId: freshName(side.mark), name: 'New' },
    }),
  },
  {
    route: `${one}/roster/[id]`,
    method: 'PATCH',
    of: 'room',
    who: writes,
    ask: ({ side }) => ({
      path: `/api/rooms/${side.roomId}/roster/${side.rosterId}`,
      body: { until: '2027-06-30' },
    }),
  },
  {
    route: `${one}/roster/[id]`,
    method: 'DELETE',
    of: 'room',
    who: writes,
    ask: async ({ side, world }) => {
      const userId = freshName(side.mark);
      const made = await enrol(world.ada, side.roomId, [{ userId, name: 'Here by mistake' }]);
      return { path: `/api/rooms/${side.roomId}/roster/${made[userId]}` };
    },
  },
  {
    route: `${one}/roster/import`,
    method: 'POST',
    of: 'room',
    who: writes,
    ask: ({ side }) => ({
      path: `/api/rooms/${side.roomId}/roster/import`,
      body: `id,name\n${side.mark}-4,Omar ${side.mark}\n`,
      headers: csv,
    }),
  },
  {
    route: '/api/rooms',
    method: 'GET',
    who: readsRooms,
    ask: () => ({ path: '/api/rooms?limit=100' }),
  },
  {
    route: '/api/rooms',
    method: 'POST',
    // The teacher was not allowed to make rooms, and a key for some rooms makes no others.
    who: ['admin'],
    ask: () => ({ path: '/api/rooms', body: { name: freshName('made') } }),
  },
  {
    route: '/api/create-room',
    method: 'POST',
    who: ['admin'],
    ask: () => ({ path: '/api/create-room', body: { name: freshName('made') } }),
  },
  {
    route: '/api/auth-token',
    method: 'POST',
    of: 'room',
    who: handsOut,
    ask: ({ side }) => ({
      path: '/api/auth-token',
      body: { room_id: side.roomId, user_id: 'kim', role: 'student' },
    }),
  },
  {
    route: '/api/session-analytics-by-room',
    method: 'GET',
    of: 'room',
    who: readsAttendance,
    ask: ({ side }) => ({ path: `/api/session-analytics-by-room?room_id=${side.roomId}` }),
  },
  {
    route: '/api/session-list-by-room',
    method: 'GET',
    of: 'room',
    who: readsAttendance,
    ask: ({ side }) => ({ path: `/api/session-list-by-room?room_id=${side.roomId}` }),
  },
  {
    route: '/api/sessions/[sessionId]/attendance',
    method: 'GET',
    of: 'room',
    who: readsAttendance,
    ask: ({ side }) => ({ path: `/api/sessions/${side.sessionId}/attendance` }),
  },
];
