import { objectId, roomCode } from '../ids';
import { createRandom } from '../random';
import { follow } from './calls';
import { pastLessons } from './lessons';
import { firstLiveStart, keepLive } from './live';
import { type Course, courses } from './school';
import { createTemplates } from './templates';
import { createTimeline } from './timeline';
import type { Room, Template, World } from './types';
import { minute } from './visits';

export type WorldName = 'school' | 'empty';

/** A world as it is at `startTime`: the same seed, time and name give the same world. */
export function createWorld(name: WorldName, seed: string, startTime: number): World {
  const ids = createRandom(`${seed}:ids`);
  const world: World = {
    templates: createTemplates(startTime, ids),
    rooms: new Map(),
    codes: new Map(),
    sessions: [],
    running: new Map(),
    plans: new Map(),
    timeline: createTimeline(),
    ids,
  };
  if (name === 'school') openSchool(world, seed, startTime);
  world.timeline.runUntil(startTime);
  return world;
}

function openSchool(world: World, seed: string, startTime: number) {
  const termStart = startTime - 92 * 86_400_000;
  courses.forEach((course, index) => {
    const createdAt = termStart + index * 7 * minute;
    const room = schoolRoom(course, world, createdAt, index);
    world.rooms.set(room.id, room);
    if (!course.withoutCodes)
      for (const role of templateOf(world, room).roles) addCode(world, room, role.name);
  });
  const rooms = new Map([...world.rooms.values()].map((room) => [room.name, room]));

  const liveFrom = firstLiveStart(startTime);
  for (const { room, stays } of pastLessons(seed, startTime, liveFrom - 30 * minute)) {
    const roomId = rooms.get(room)?.id;
    if (roomId !== undefined) follow(world, roomId, { cancelled: false }, stays);
  }
  keepLive(world, seed, liveFrom);

  // Only now, so that the lessons held before could take place.
  world.timeline.add(liveFrom, (at) => {
    for (const course of courses) {
      const room = rooms.get(course.room);
      if (!room || course.closedAfterWeeks === undefined) continue;
      room.enabled = false;
      room.updatedAt = at - 20 * 86_400_000;
    }
  });
}

function schoolRoom(course: Course, world: World, createdAt: number, index: number): Room {
  const template = world.templates.find((one) => one.name === course.template);
  return {
    id: objectId(createdAt, world.ids),
    name: course.room,
    enabled: true,
    description: course.description,
    templateId: template?.id ?? '',
    region: index % 5 === 4 ? '' : 'eu',
    recordingInfo: course.recorded ? { enabled: true } : null,
    webhook: null,
    polls: null,
    largeRoom: false,
    size: course.size ?? null,
    maxDurationSeconds: course.maxDurationSeconds ?? null,
    createdAt,
    // Rooms never changed since carry the zero time; others a few ms before their creation, as samples show.
    updatedAt: index % 3 === 0 ? null : createdAt - 8,
  };
}

/** The template of a room; an unknown one counts as having no roles. */
export function templateOf(world: World, room: Room): Template {
  const found = world.templates.find((one) => one.id === room.templateId);
  return found ?? { id: '', name: '', region: '', roles: [], createdAt: 0 };
}

/** A further code of a room for a role. */
export function addCode(world: World, room: Room, role: string, at = room.createdAt) {
  let code = roomCode(world.ids);
  while (world.codes.has(code)) code = roomCode(world.ids);
  const made = { code, roomId: room.id, role, enabled: true, createdAt: at, updatedAt: at };
  world.codes.set(code, made);
  return made;
}
