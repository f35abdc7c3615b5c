import { createHash, randomBytes } from 'node:crypto';

const prefix = 'rc_';
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const shape = /^rc_[0-9a-hjkmnp-tv-z]{38}$/;

/** 5 bits a letter, in Crockford's alphabet, which has no letters that look alike. */
function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((group) => alphabet[Number.parseInt(group, 2)]).join('');
}

const checksum = (body: string) => base32(createHash('sha256').update(body).digest()).slice(0, 6);

/** A new key: `rc_`, 160 random bits, and a checksum that lets scanners and us tell a key from a typo without a lookup. */
export function createKey(random: (size: number) => Uint8Array = randomBytes): string {
  const body = base32(random(20));
  return `${prefix}${body}${checksum(body)}`;
}

/** Whether a text can be one of our keys at all: right letters, right length, right checksum. */
export function isKey(text: string): boolean {
  return shape.test(text) && text.endsWith(checksum(text.slice(prefix.length, -6)));
}

/** What is stored of a key. One round is enough: 160 random bits cannot be guessed, only stolen. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');
