import type { RoomSettings } from '@/lib/settings/schema';
import type { PeerKind } from './types';

/** A user id as it is compared where that is unambiguous: without surrounding blanks and letter case. */
export const normalUserId = (text: string): string => text.trim().toLowerCase();

/** A name as it is compared: one form of each character, single blanks, no letter case. */
export const normalName = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Finds an entry by user id: the one written exactly so, else the only one with the same normal form. With two of them
 * nobody knows who is meant, and nobody is found. An id that is there twice to the letter is its first entry.
 */
export function byUserId<T>(
  entries: Iterable<T>,
  userIdOf: (entry: T) => string,
): (userId: string) => T | null {
  const exact = new Map<string, T>();
  const normal = new Map<string, T | null>();
  for (const entry of entries) {
    const userId = userIdOf(entry);
    if (exact.has(userId)) continue;
    exact.set(userId, entry);
    const form = normalUserId(userId);
    normal.set(form, normal.has(form) ? null : entry);
  }
  return (userId) => {
    if (userId.trim() === '') return null;
    return exact.get(userId) ?? normal.get(normalUserId(userId)) ?? null;
  };
}

export type RoleSettings = Pick<RoomSettings, 'staffRoles' | 'observerRoles' | 'waitingRoles'>;

/**
 * Tells kinds by role: "Who is who" of the attendance notes. Who waits is not in the room, whoever it is; apart from that
 * the roster beats the role.
 */
export function kindByRole({ staffRoles, observerRoles, waitingRoles }: RoleSettings) {
  const [staff, observers, waiting] = [new Set(staffRoles), new Set(observerRoles), new Set(waitingRoles)];
  return (role: string, onRoster: boolean): PeerKind => {
    if (waiting.has(role)) return 'waiting';
    if (onRoster) return 'student';
    if (staff.has(role)) return 'staff';
    return observers.has(role) ? 'observer' : 'student';
  };
}

/**
 * Who a peer is in a lesson of one room.
 * @param rosterUserIds user ids on the room's roster on the lesson's date
 */
export function peerKindOf(
  settings: RoleSettings,
  rosterUserIds: Iterable<string>,
): (peer: { userId: string; role: string }) => PeerKind {
  const kindOf = kindByRole(settings);
  const find = byUserId(rosterUserIds, (userId) => userId);
  return ({ userId, role }) => kindOf(role, find(userId) !== null);
}
