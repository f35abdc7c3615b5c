import { rights } from '@/lib/auth/schema';
import type { ApiKey } from '@/lib/keys/schema';
import { scopeWords } from './key-values';

/** What a key may do, in words; programs know it by its scopes. Never what only admins do. */
export function mayWords(scopes: readonly string[]): string {
  const known = rights.filter((right) => scopes.includes(right));
  if (known.length === rights.length) return 'Everything';
  return known.map((right) => scopeWords[right].label).join(', ');
}

const named = 3;

/** Where a key is good for: the first few rooms by name, and how many more. */
export function whereWords(rooms: ApiKey['rooms']): string {
  if (rooms === null) return 'Every room';
  const more = rooms.length - named;
  const names = rooms.slice(0, named).map(({ name }) => name);
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
