import { createHash, randomBytes } from 'node:crypto';
import { normalUserId } from '@/lib/lessons/who';

/** Of a user id as it is compared, sha256 in hex: tells that somebody is meant without saying who. */
export const fingerprintOf = (userId: string): string =>
  createHash('sha256').update(normalUserId(userId)).digest('hex');

/** What stands for a user id that was erased. */
export const newPseudonym = (): string => `erased-${randomBytes(8).toString('hex')}`;

/** What stands for the name; each erased person has one of their own, so that nobody is taken for another. */
export const pseudonymName = (pseudonym: string): string => `Erased student ${pseudonym.slice(7, 13)}`;
