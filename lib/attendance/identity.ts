import type { PeerInput } from './visits';

type Identity = Pick<PeerInput, 'id' | 'userId'>;

/** The public key of a participant: stable, safe in addresses and HTML ids. */
export const participantKey = ({ id, userId }: Identity): string =>
  userId === '' ? `g_${id}` : `u_${Buffer.from(userId, 'utf8').toString('base64url')}`;

/**
 * Puts together what belongs to one person: all peers with the same `userId`; a peer without it is a person of its own.
 * Names are free text and never a key. Maps, because ids are anybody's text: in an object `__proto__` would be lost.
 */
export function groupByPerson<T>(items: readonly T[], identityOf: (item: T) => Identity): T[][] {
  const known = new Map<string, T[]>();
  const guests = new Map<string, T[]>();
  for (const item of items) {
    const { id, userId } = identityOf(item);
    if (userId === '') add(guests, id, item);
    else add(known, userId, item);
  }
  return [...known.values(), ...guests.values()];
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
