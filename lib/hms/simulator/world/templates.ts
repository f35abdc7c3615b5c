import { objectId } from '../ids';
import type { Random } from '../random';
import type { Role, Template } from './types';

const media = ['audio', 'video', 'screen'];
const inCharge = {
  endRoom: true,
  removeOthers: true,
  mute: true,
  unmute: true,
  changeRole: true,
  pollRead: true,
  pollWrite: true,
};

const role = (
  name: string,
  priority: number,
  publish: string[],
  subscribe: string[],
  permissions: Record<string, boolean>,
): Role => ({ name, priority, publish, subscribe, permissions });

const classRoles = ['teacher', 'assistant', 'student'];
const videoconf = [
  role('teacher', 1, media, classRoles, inCharge),
  role('assistant', 2, media, classRoles, {
    mute: true,
    removeOthers: true,
    pollRead: true,
    pollWrite: true,
  }),
  role('student', 3, ['audio', 'video'], classRoles, { pollRead: true }),
  role('observer', 4, [], classRoles, { pollRead: true }),
];

const stage = ['host', 'panelist'];
const lecture = [
  role('host', 1, media, stage, { ...inCharge, hlsStreaming: true }),
  role('panelist', 2, media, stage, { unmute: true, pollRead: true }),
  role('viewer', 3, [], stage, { pollRead: true }),
];

/** The two templates of every world; the first is the workspace's default. */
export function createTemplates(startTime: number, ids: Random): Template[] {
  const make = (name: string, roles: Role[], daysAgo: number): Template => {
    const createdAt = startTime - daysAgo * 86_400_000;
    return { id: objectId(createdAt, ids), name, region: 'eu', roles, createdAt };
  };
  return [make('school_videoconf', videoconf, 410), make('school_lecture', lecture, 395)];
}
