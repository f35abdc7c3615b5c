import type { PlantedSession } from './fixtures';

const eight = Date.parse('2026-11-17T08:00:00.000Z');

/** A moment of that Tuesday morning, minutes and seconds after 09:00 in Berlin. */
export const at = (minutes: number, seconds = 0): string =>
  new Date(eight + minutes * 60_000 + seconds * 1_000).toISOString();

type Peer = PlantedSession['peers'][number];

/** A visit; an empty `userId` is a guest's, a null end is a leave nobody reported. */
export const visit = (
  userId: string,
  name: string,
  from: string,
  to: string | null,
  role = 'student',
): Peer => ({ ...(userId === '' ? {} : { userId }), name, role, joinedAt: from, leftAt: to });

/**
 * An hour with all that happens in one: a rejoin, two devices, a broken line, an unknown leave, guests of one name, a bot.
 * Eight people: Ana 60 min, Ben 45, Cem 40, Dee 60, Eva 10, iPad 10, iPad 5, Özgür 1.
 */
export const lesson = (roomId: string): PlantedSession => ({
  roomId,
  createdAt: at(0),
  updatedAt: at(60, 30),
  peers: [
    visit('tch-1', 'Ana', at(0), at(60), 'teacher'),
    visit('stu-1', 'Ben', at(5), at(20)),
    visit('stu-1', 'Ben', at(25), at(55)),
    visit('stu-2', 'Cem', at(10), at(40)),
    visit('stu-2', 'Cem', at(20), at(50)),
    visit('stu-3', 'Dee', at(0), at(30)),
    visit('stu-3', 'Dee', at(29, 10), at(60)),
    visit('stu-4', 'Eva', at(50), null),
    visit('', 'iPad', at(15), at(25)),
    visit('', 'iPad', at(30), at(35)),
    visit('ast-1', 'Özgür', at(0), at(1), 'assistant'),
    visit('', 'Beam', at(0), at(60, 30), '__internal_recorder'),
  ],
});

/** An hour in which person n of `count` is there from the start for a time of their own: later ones longer. */
export const crowd = (roomId: string, count: number): PlantedSession => ({
  roomId,
  createdAt: at(0),
  updatedAt: at(60),
  peers: Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const seconds = Math.ceil(((index + 1) / count) * 3_600);
    return visit(`stu-${number}`, `Student ${number}`, at(0), at(0, seconds));
  }),
});
