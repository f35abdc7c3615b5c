import type { Purge } from '@/lib/privacy/schema';
import { enrol } from '../classroom';
import { freshName } from '../fixtures';
import { admins } from './groups';
import type { Row } from './table';
import type { Side, World } from './world';

/** The day after the lesson: only what was announced for it could go, in 14 days. */
const dayAfter = '2026-11-18';

const ofStudent = (method: Row['method'], rest: string, body?: unknown): Row => ({
  route: `/api/privacy/students/[userId]${rest}`,
  method,
  who: admins,
  ask: ({ side }) => ({
    path: `/api/privacy/students/${side.userId}${rest}`,
    ...(body === undefined ? {} : { body }),
  }),
});

/** Somebody on the roster whom nobody misses. */
async function spareStudent({ ada }: World, { roomId, mark }: Side): Promise<string> {
  const userId = freshName(mark);
  await enrol(ada, roomId, [{ userId, name: 'Soon gone' }]);
  return userId;
}

async function sparePurge({ ada }: World): Promise<string> {
  return (await ada.post<Purge>('/api/privacy/purges', { before: dayAfter })).body.id;
}

/** One purge waits at a time: what was announced is stopped again. */
async function stopAll({ ada }: World): Promise<void> {
  const { body } = await ada.get<{ purges: Purge[] }>('/api/privacy/purges');
  for (const { id, stoppedAt, doneAt } of body.purges)
    if (!stoppedAt && !doneAt) await ada.delete(`/api/privacy/purges/${id}`);
}

export const privacyRows: readonly Row[] = [
  {
    route: '/api/privacy/retention',
    method: 'GET',
    who: admins,
    ask: () => ({ path: '/api/privacy/retention' }),
  },
  {
    route: '/api/privacy/retention',
    method: 'PUT',
    who: admins,
    ask: () => ({ path: '/api/privacy/retention', body: { attendanceDays: null } }),
  },
  { route: '/api/privacy/purges', method: 'GET', who: admins, ask: () => ({ path: '/api/privacy/purges' }) },
  {
    route: '/api/privacy/purges',
    method: 'POST',
    who: admins,
    ask: async ({ world }) => {
      await stopAll(world);
      return { path: '/api/privacy/purges', body: { before: dayAfter } };
    },
  },
  {
    route: '/api/privacy/purges/[id]',
    method: 'DELETE',
    who: admins,
    ask: async ({ world }) => {
      await stopAll(world);
      return { path: `/api/privacy/purges/${await sparePurge(world)}` };
    },
  },
  ofStudent('GET', '/export'),
  ofStudent('GET', '/access'),
  ofStudent('PUT', '/hold', { reason: 'a question is open' }),
  ofStudent('GET', '/hold'),
  ofStudent('DELETE', '/hold'),
  {
    route: '/api/privacy/students/[userId]/erase',
    method: 'POST',
    who: admins,
    ask: async ({ side, world }) => {
      const userId = await spareStudent(world, side);
      return { path: `/api/privacy/students/${userId}/erase`, body: { confirm: userId } };
    },
  },
];
