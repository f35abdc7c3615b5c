/** A seeded stream of numbers: the same seed gives the same stream on every machine. */
export type Random = {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** Lower-case hex digits. */
  hex(length: number): string;
};

/** 32-bit hash of a text (FNV-1a with a final mix). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A stream of its own for every seed: 128 bits of state (sfc32), so that named streams do not run into each other. */
export function createRandom(seed: string): Random {
  let a = hash(`a:${seed}`);
  let b = hash(`b:${seed}`);
  let c = hash(`c:${seed}`);
  let counter = 1;

  const word = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) word();

  const next = () => word() / 2 ** 32;
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from.');
    return list[int(0, list.length - 1)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    const shuffled: T[] = [];
    while (left.length > 0) shuffled.push(...left.splice(int(0, left.length - 1), 1));
    return shuffled;
  };
  const hex = (length: number) => {
    let digits = '';
    while (digits.length < length) digits += word().toString(16).padStart(8, '0');
    return digits.slice(0, length);
  };
  return { next, int, chance: (probability) => next() < probability, pick, shuffle, hex };
}
