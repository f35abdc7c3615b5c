import { nameSortKey } from '@/lib/attendance/order';
import type { ImportRow } from '@/lib/import/rows';

type Said = { name: string | null; email: string | null; externalId: string | null };
export type Claims = ReturnType<typeof claimsOf>;

/** What the rows of a file say of each person: the first word counts, another one is a contradiction. */
export function claimsOf() {
  const said = new Map<string, Said & { line: number }>();
  const same: Record<keyof Said, (one: string, other: string) => boolean> = {
    name: (one, other) => nameSortKey(one) === nameSortKey(other),
    email: (one, other) => one.toLowerCase() === other.toLowerCase(),
    externalId: (one, other) => one === other,
  };
  const labels: Record<keyof Said, string> = {
    name: 'name',
    email: 'e-mail address',
    externalId: 'external id',
  };
  return {
    of: (personId: string): Said | undefined => said.get(personId),
    /** What a row contradicts, as a sentence; null when nothing. */
    against: (personId: string, row: ImportRow): string | null => {
      const known = said.get(personId);
      if (!known) return null;
      for (const field of ['name', 'email', 'externalId'] as const) {
        const [before, now] = [known[field], row[field]];
        if (before !== null && now !== null && !same[field](before, now))
          return `Line ${known.line} gives the same person another ${labels[field]}: ${before}, not ${now}.`;
      }
      return null;
    },
    add: (personId: string, row: ImportRow) => {
      const known = said.get(personId);
      said.set(personId, {
        line: known?.line ?? row.line,
        name: known?.name ?? row.name,
        email: known?.email ?? row.email,
        externalId: known?.externalId ?? row.externalId,
      });
    },
  };
}
