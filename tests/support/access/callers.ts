import { type Right, rights } from '@/lib/auth/schema';
import { type Api, asAnonymous, asKey, type Door } from '../fixtures';
import { asStaff } from '../staff';
import type { World } from './world';

/** A key is an admin's, has the one scope of its name, and is for the own room only. */
export const callerNames = ['anonymous', 'viewer', 'teacher', 'admin', ...rights] as const;
export type CallerName = (typeof callerNames)[number];
export type Caller = { name: CallerName; api: Api; email: string; password: string };

const isScope = (name: CallerName): name is Right => rights.some((right) => right === name);

/** Everybody who may call, each signed in through the real door or with a real key. The own room is the staff's by assignment. */
export async function makeCallers({ ada, own }: World, door: Door): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const name of callerNames) {
    if (name === 'anonymous') {
      callers.push({ name, api: await asAnonymous(door), email: '', password: '' });
    } else if (isScope(name)) {
      const api = await asKey(ada, door, { scopes: [name], roomIds: [own.roomId] });
      callers.push({ name, api, email: '', password: '' });
    } else {
      const { api, email, password } = await asStaff(ada, door, { role: name, roomIds: [own.roomId] });
      callers.push({ name, api, email, password });
    }
  }
  return callers;
}
