import { uuid } from '../ids';
import { createRandom, type Random } from '../random';
import type { Person } from './people';
import type { NewPeer, Stay } from './types';

export const minute = 60_000;
export const second = 1_000;

/** How a person tends to behave, all year. Shares of lessons, 0 to 1. */
export type Habits = {
  absent: number;
  late: number;
  early: number;
  drops: number;
  rejoins: number;
  twoDevices: number;
  /** Opens the plain link of the room: 100ms then invents a random user id each time. */
  plainLink: number;
  nickname: string | null;
};

/** The habits of one person: most are steady, some are not. */
export function habitsOf(seed: string, person: Person): Habits {
  const random = createRandom(`${seed}:habits:${person.userId}`);
  const [firstName = person.name] = person.name.split(' ');
  return {
    absent: random.chance(0.12) ? 0.3 : 0.02 + random.next() * 0.07,
    late: random.chance(0.15) ? 0.4 : random.next() * 0.12,
    early: random.chance(0.1) ? 0.2 : random.next() * 0.05,
    drops: random.chance(0.15) ? 0.35 : random.next() * 0.04,
    rejoins: random.next() * 0.16,
    twoDevices: random.chance(0.12) ? 0.3 : 0.01,
    plainLink: random.chance(0.06) ? 0.4 : 0.005,
    nickname: random.chance(0.2) ? firstName : null,
  };
}

/** A new peer for a person: a new peer id at every join, now and then another name or a random user id. */
export function peerOf(person: Person, role: string, habits: Habits, random: Random): NewPeer {
  const name = habits.nickname !== null && random.chance(0.5) ? habits.nickname : person.name;
  const userId = random.chance(habits.plainLink) ? uuid(random) : person.userId;
  return { id: uuid(random), name, userId, role };
}

const between = (random: Random, from: number, to: number) => Math.round(from + random.next() * (to - from));

/** Window of a lesson as planned. */
export type Window = { start: number; end: number };

/** The teacher opens some minutes before and goes last. */
export function teacherStays(person: Person, role: string, window: Window, random: Random): Stay[] {
  const at = window.start - between(random, minute, 6 * minute);
  const until = window.end + between(random, 90 * second, 4 * minute);
  const peer = () => ({ id: uuid(random), name: person.name, userId: person.userId, role });
  if (!random.chance(0.08)) return [{ at, until, peer: peer() }];
  const dropped = between(random, window.start + 5 * minute, window.end - 10 * minute);
  return [
    { at, until: dropped + between(random, 15 * second, minute), peer: peer() },
    { at: dropped + between(random, 10 * second, 40 * second), until, peer: peer() },
  ];
}

/** What one student does in one lesson; nothing when absent. */
export function studentStays(
  person: Person,
  role: string,
  window: Window,
  habits: Habits,
  random: Random,
): Stay[] {
  if (random.chance(habits.absent)) return [];
  const at =
    window.start +
    (random.chance(habits.late)
      ? between(random, 6 * minute, 20 * minute)
      : between(random, -4 * minute, 3 * minute));
  const until =
    window.end +
    (random.chance(habits.early)
      ? -between(random, 8 * minute, 22 * minute)
      : between(random, -minute, 3 * minute));
  const peer = () => peerOf(person, role, habits, random);
  const stays: Stay[] = [{ at, until, peer: peer() }];

  const cut = between(random, at + (until - at) * 0.2, at + (until - at) * 0.8);
  if (random.chance(habits.drops)) {
    // 100ms keeps a lost peer for up to a minute, while the person is already back as a new one.
    const stay: Stay = { at: cut + between(random, 8 * second, 25 * second), until, peer: peer() };
    stays.splice(0, 1, { at, until: cut + between(random, 20 * second, minute), peer: peer() }, stay);
  } else if (random.chance(habits.rejoins)) {
    const back: Stay = { at: cut + between(random, 30 * second, 3 * minute), until, peer: peer() };
    stays.splice(0, 1, { at, until: cut, peer: peer() }, ...(back.at < until ? [back] : []));
  }
  if (random.chance(habits.twoDevices)) {
    stays.push({ at: at + between(random, 20 * second, 3 * minute), until: cut, peer: peer() });
  }
  return stays.filter((stay) => stay.until !== null && stay.until > stay.at + 5 * second);
}
