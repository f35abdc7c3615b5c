import type { Random } from './random';

/** 24 hex digits as 100ms gives them: eight of seconds, the rest random. A later second sorts higher. */
export function objectId(atMs: number, random: Random): string {
  const seconds = Math.max(0, Math.floor(atMs / 1000));
  return seconds.toString(16).padStart(8, '0').slice(-8) + random.hex(16);
}

/** A UUID of version 4, drawn from the seed. */
export function uuid(random: Random): string {
  const digits = random.hex(32);
  const variant = '89ab'.charAt(random.int(0, 3));
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}

/** A room code, `xxx-xxxx-xxx`, ten small letters. */
export function roomCode(random: Random): string {
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(97 + random.int(0, 25))).join('');
  return `${letters(3)}-${letters(4)}-${letters(3)}`;
}
