import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readImport } from '@/lib/import/read';
import type { ImportField } from '@/lib/roster/schema';
import { type Encoding, encode } from './make';

const heads: Record<'userId' | 'name' | 'email' | 'externalId' | 'class', string[]> = {
  userId: ['User ID', 'username', 'Benutzername', 'Login', 'userId', 'Identifiant'],
  name: ['Name', 'Full name', 'Vollständiger Name', 'Nom complet', 'NOMBRE COMPLETO'],
  email: ['E-Mail', 'email', 'Courriel', 'Correo electrónico'],
  externalId: ['External ID', 'externalId'],
  class: ['Class', 'Klasse', 'Kurs', 'Groupe', 'Section'],
};
const letters = [...'abcXYZäöüßéñ-.\'",;\t\n= €“'];
const text = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
  .map((list) => `n${list.join('')}z`);
const person = fc.record({
  userId: fc.stringMatching(/^[a-z0-9._:-]{1,12}$/),
  name: text,
  email: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}@[a-z]{1,8}\.example$/), { nil: '' }),
  externalId: fc.option(fc.stringMatching(/^[A-Z0-9]{1,8}$/), { nil: '' }),
  class: fc.option(text, { nil: '' }),
});
type Person = { userId: string; name: string; email: string; externalId: string; class: string };
const fields = ['userId', 'name', 'email', 'externalId', 'class'] as const;

const file = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 15 }),
  order: fc.shuffledSubarray([...fields], { minLength: 5, maxLength: 5 }),
  head: fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.boolean(),
  blankLines: fc.nat(2),
  encoding: fc.constantFrom<Encoding>(
    'utf-8',
    'utf-8-bom',
    'utf-16le',
    'utf-16be',
    'utf-16le-bom',
    'utf-16be-bom',
    'windows-1252',
  ),
});

const clean = (cell: string): string | null => cell.replace(/\s+/g, ' ').trim() || null;

test('any list in any encoding, delimiter, quoting, line end and column order is read back', () => {
  fc.assert(
    fc.property(file, ({ people, order, head, delimiter, newline, quotes, blankLines, encoding }) => {
      const top = order.map(
        (field, place) => heads[field][(head[place] ?? 0) % heads[field].length] ?? field,
      );
      const rows = people.map((one) => order.map((field) => one[field]));
      const written = Papa.unparse([top, ...rows], { delimiter, newline, quotes });
      const bytes = encode(`${written}${newline.repeat(blankLines)}`, encoding);
      const { rows: found, rejected, read } = readImport([{ name: 'x', bytes }]);
      expect(rejected).toEqual([]);
      expect(read.columns.map(({ field }) => field)).toEqual(order satisfies readonly ImportField[]);
      expect(
        found.map(({ userId, name, email, externalId, className }) => ({
          userId,
          name,
          email,
          externalId,
          class: className,
        })),
      ).toEqual(
        people.map((one: Person) => Object.fromEntries(fields.map((field) => [field, clean(one[field])]))),
      );
      expect(linesOf(written, found.length, newline)).toEqual(found.map(({ line }) => line));
    }),
    { numRuns: 400 },
  );
});

/** Where each record but the head begins, counted by the quotation marks before it. */
function linesOf(written: string, count: number, newline: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let inside = false;
  for (let at = 0; at < written.length && lines.length < count; at += 1) {
    if (written[at] === '"') inside = !inside;
    const whole = written.startsWith(newline, at);
    if (whole || written[at] === '\n') {
      line += 1;
      if (whole && !inside) lines.push(line);
      if (whole) at += newline.length - 1;
    }
  }
  return lines;
}

test('no bytes whatever make it fail but with a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        const { rows, rejected } = readImport([{ name: 'x', bytes }]);
        for (const { line } of [...rows, ...rejected]) expect(line).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError', code: 'bad_request' });
      }
    }),
    { numRuns: 2_000 },
  );
});
