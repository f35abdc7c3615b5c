import type { AuditEvent, AuditPage } from '@/lib/audit/schema';
import type { Room } from '@/lib/rooms/schema';
import { lessonsOf, makeClass } from './classroom';
import { type Api, expect, freshName, type Simulator, sharedDoor } from './fixtures';
import { at, visit } from './lesson';
import { asStaff, type SignedIn } from './staff';

export type Person = { userId: string; name: string };

/** Two rooms with a lesson on 2026-11-17 each, and who is in one of them, the other, or both. Nobody came. */
export type TwoRooms = {
  own: Room;
  foreign: Room;
  /** On the roster of `own`, of `foreign`, of both. */
  mine: Person;
  theirs: Person;
  both: Person;
  /** By user id, in each room. */
  ownRoster: Record<string, string>;
  foreignRoster: Record<string, string>;
};

export async function makeTwoRooms(ada: Api, simulator: Simulator): Promise<TwoRooms> {
  const mark = freshName('two');
  const mine = { userId: `${mark}-mine`, name: `Mine ${mark}` };
  const theirs = { userId: `${mark}-theirs`, name: `Canary ${mark}` };
  const both = { userId: `${mark}-both`, name: `Both ${mark}` };
  const here = await makeClass(ada, { people: [mine, both] });
  const there = await makeClass(ada, { people: [theirs, both] });
  for (const { room } of [here, there]) {
    await simulator.plant({
      roomId: room.id,
      createdAt: at(-2),
      updatedAt: at(61),
      peers: [visit(`${mark}-t`, 'Ms Okafor', at(-2), at(61), 'teacher')],
    });
    await lessonsOf(ada, room.id);
  }
  return {
    own: here.room,
    foreign: there.room,
    mine,
    theirs,
    both,
    ownRoster: here.roster,
    foreignRoster: there.roster,
  };
}

/** Somebody who sees `own` and not `foreign`. */
export const whoSees = (ada: Api, { own }: TwoRooms, role: 'teacher' | 'viewer'): Promise<SignedIn> =>
  asStaff(ada, sharedDoor(), { role, roomIds: [{ roomId: own.id }] });

/** What somebody did, newest first. */
export async function deedsOf(
  ada: Api,
  actor: string,
  query: Record<string, string> = {},
): Promise<AuditEvent[]> {
  const answer = await ada.get<AuditPage>(
    `/api/audit?${new URLSearchParams({ actor, ...query, limit: '100' })}`,
  );
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body.events;
}

/** An answer without what differs between any two. */
export const plain = ({ status, body }: { status: number; body: unknown }) => ({
  status,
  body: JSON.stringify(body).replace(/"requestId":"[^"]*"/, ''),
});
