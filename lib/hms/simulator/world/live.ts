import { uuid } from '../ids';
import { createRandom, type Random } from '../random';
import { follow, recorderRole } from './calls';
import type { Person } from './people';
import { type Course, courses, liveRooms } from './school';
import type { Stay, World } from './types';
import { habitsOf, minute, peerOf, second } from './visits';

/** The class on at the start of the world began some twenty minutes before, on a round time. */
export const firstLiveStart = (startTime: number) =>
  Math.floor((startTime - 18 * minute) / (5 * minute)) * 5 * minute;

/** The next class opens before the last one closes, so that somebody is always in. */
const handover = 3 * minute;

/** Keeps one class after the other live from `at` on, for as long as the clock runs. */
export function keepLive(world: World, seed: string, at: number, turn = 0) {
  world.timeline.add(at, () => {
    const random = createRandom(`${seed}:live:${turn}`);
    const end = at + random.int(12, 16) * 5 * minute;
    const found = nextRoom(world, turn);
    if (found) {
      const stays = classStays(seed, found.course, at, end, random);
      if (turn % 2 === 0) stays.push(recorder(at + 15 * second, random));
      follow(world, found.roomId, { cancelled: false }, stays);
    }
    keepLive(world, seed, end - handover, turn + 1);
  });
}

/** The room whose turn it is, or the next one that is enabled and idle. */
function nextRoom(world: World, turn: number) {
  for (let step = 0; step < liveRooms.length; step++) {
    const name = liveRooms[(turn + step) % liveRooms.length];
    const course = courses.find((one) => one.room === name);
    const room = [...world.rooms.values()].find((one) => one.name === name);
    if (course && room?.enabled && !world.running.has(room.id)) return { course, roomId: room.id };
  }
  return null;
}

const recorder = (at: number, random: Random): Stay => ({
  at,
  until: null,
  peer: { id: uuid(random), name: 'Beam', userId: null, role: recorderRole },
});

/** Arrivals, then somebody coming or going every 10 to 30 seconds, then everybody leaving. */
function classStays(seed: string, course: Course, start: number, end: number, random: Random): Stay[] {
  const { name, userId } = course.teacher;
  const peer = { id: uuid(random), name, userId, role: 'teacher' };
  const stays: Stay[] = [{ at: start, until: end + minute, peer }];
  const present: { person: Person; since: number }[] = [];
  const away: Person[] = [];

  const come = (person: Person, at: number) => present.push({ person, since: at });
  const go = (place: number, at: number) => {
    for (const { person, since } of present.splice(place, 1)) {
      const who = peerOf(person, 'student', habitsOf(seed, person), random);
      stays.push({ at: since, until: at, peer: person.userId === '' ? { ...who, userId: null } : who });
      if (person.userId !== '') away.push(person);
    }
  };

  const members = random.shuffle(course.members);
  const coming = members.slice(0, members.length - random.int(1, 3));
  const unsteady = new Set(coming.slice(0, 7));
  let at = start;
  for (const person of coming) {
    at += between(random, 5, 16);
    come(person, at);
  }

  for (at += between(random, 10, 30); at < end - 90 * second; at += between(random, 10, 30)) {
    if (random.chance(0.03)) come({ userId: '', name: random.pick(['Guest', 'iPad', 'Parent']) }, at);
    else if (away.length > 2 || (away.length > 0 && random.chance(0.5))) {
      for (const person of away.splice(random.int(0, away.length - 1), 1)) come(person, at);
    } else go(whoGoes(present, unsteady, random), at);
  }
  for (at = end - 80 * second; present.length > 0; at += between(random, 1, 5)) {
    go(random.int(0, present.length - 1), at);
  }
  return stays;
}

/** Mostly one of the few with a bad line; the rest of the class stays put. */
function whoGoes(present: { person: Person }[], unsteady: Set<Person>, random: Random): number {
  const restless = present.flatMap(({ person }, place) =>
    unsteady.has(person) || person.userId === '' ? [place] : [],
  );
  return restless.length > 0 && random.chance(0.85)
    ? random.pick(restless)
    : random.int(0, present.length - 1);
}

const between = (random: Random, from: number, to: number) =>
  Math.round((from + random.next() * (to - from)) * second);
