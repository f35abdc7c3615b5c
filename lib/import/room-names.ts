const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/** A class's name as a name 100ms takes for a room (letters A to Z, digits, . - : _); null when nothing of it is left. */
export function roomNameOf(className: string): string | null {
  const name = className
    .normalize('NFC')
    .replace(/[äöüÄÖÜßøØæÆłŁđĐ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9.\-:_]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '');
  return /[A-Za-z0-9]/.test(name) ? name : null;
}

/** A class's name as it is compared with others of the file: without case and outer blanks. */
export const classKey = (className: string): string => className.trim().replace(/\s+/g, ' ').toLowerCase();

/** The names, in small letters, by which a class's room is looked for: as the class is written, and as a room can be named. */
export function roomKeysOf(className: string): string[] {
  const name = roomNameOf(className);
  return [...new Set([className.trim().toLowerCase(), ...(name === null ? [] : [name.toLowerCase()])])];
}
