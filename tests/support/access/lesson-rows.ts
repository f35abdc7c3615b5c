import type { LessonChanged } from '@/lib/lessons/schema';
import { change, lessonsOf } from '../classroom';
import type { Answer } from '../fixtures';
import { at } from '../lesson';
import { readsAttendance, writes } from './groups';
import type { Row } from './table';
import { lessonDay, type Side, type World } from './world';

const one = '/api/lessons/[lessonId]';
const pathOf = ({ lessonId }: Side): string => `/api/lessons/${encodeURIComponent(lessonId)}`;

const get = (rest: string): Row => ({
  route: `${one}${rest}`,
  method: 'GET',
  of: 'room',
  who: readsAttendance,
  ask: ({ side }) => ({ path: `${pathOf(side)}${rest}` }),
});

/** What a change did is taken back, so that the next caller finds the lesson as it was. */
const undo = ({ body }: Answer, { side, world }: { side: Side; world: World }) =>
  change(world.ada, 'post', `${encodeURIComponent(side.lessonId)}/undo`, { event: body.event as string });

const write = (method: 'POST' | 'PUT' | 'PATCH', rest: string, body: (side: Side) => unknown): Row => ({
  route: `${one}${rest}`,
  method,
  of: 'room',
  who: writes,
  ask: ({ side }) => ({ path: `${pathOf(side)}${rest}`, body: body(side) }),
  after: undo,
});

const split = ({ ada }: World, side: Side): Promise<LessonChanged> =>
  change(ada, 'post', `${encodeURIComponent(side.lessonId)}/split`, { at: at(30), note: 'two subjects' });

/** The events of what a row's `ask` prepared, by the path it asks for; undone when it is over. */
const prepared = new Map<string, string>();

export const lessonRows: readonly Row[] = [
  get(''),
  get('/attendance.csv'),
  get('/attendance.xlsx'),
  write('PATCH', '', () => ({ held: false, note: 'only a test call' })),
  write('PUT', '/statuses', ({ studentKey }) => ({
    keys: [studentKey],
    status: 'present',
    note: 'was there',
  })),
  write('PUT', '/links', ({ guestKey, rosterId }) => ({ links: [{ key: guestKey, rosterId }] })),
  write('POST', '/sign', () => ({})),
  write('POST', '/split', () => ({ at: at(30), note: 'two subjects' })),
  {
    route: `${one}/merge`,
    method: 'POST',
    of: 'room',
    who: writes,
    ask: async ({ side, world }) => {
      const parted = await split(world, side);
      prepared.set(side.lessonId, parted.event);
      const { lessons } = await lessonsOf(world.ada, side.roomId, `?from=${lessonDay}&to=${lessonDay}`);
      const other = lessons.find(({ id }) => id !== side.lessonId)?.id;
      return { path: `${pathOf(side)}/merge`, body: { with: other, note: 'one after all' } };
    },
    after: async (answer, here) => {
      if (answer.status < 300) await undo(answer, here);
      const event = prepared.get(here.side.lessonId);
      await change(here.world.ada, 'post', `${encodeURIComponent(here.side.lessonId)}/undo`, { event });
    },
  },
  {
    route: `${one}/undo`,
    method: 'POST',
    of: 'room',
    who: writes,
    ask: async ({ side, world }) => {
      const body = { held: false, note: 'by mistake' };
      const { event } = await change(world.ada, 'patch', encodeURIComponent(side.lessonId), body);
      prepared.set(side.lessonId, event);
      return { path: `${pathOf(side)}/undo`, body: { event } };
    },
    after: async ({ status }, { side, world }) => {
      const event = prepared.get(side.lessonId);
      if (status >= 300)
        await change(world.ada, 'post', `${encodeURIComponent(side.lessonId)}/undo`, { event });
    },
  },
];
