import fc from 'fast-check';
import { openApiDocument } from '@/lib/openapi/document';

type Schema = Record<string, unknown>;

const named = openApiDocument().components.schemas;

/** What has broken servers before. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\ud800',
    'a\\u0000b',
    '__proto__',
    'constructor',
    '../..',
    '%00',
    '%',
    "' or 1=1 --",
    '<script>',
    -0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    [],
    {},
    [[[[]]]],
    'x'.repeat(3_000),
    '\u202e',
    'İSTANBUL',
    '9999-99-99',
    '0000-00-00',
    '+275760-09-13T00:00:00.000Z',
    '1e3',
    'null',
    'NaN',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Values that a JSON Schema of ours allows, or nearly so: patterns are followed where fast-check can. */
export function fitting(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') {
    return fitting((named[schema.$ref.split('/').at(-1) ?? ''] ?? {}) as Schema, depth);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, depth)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...(schema.type as string[]).map((type) => fitting({ ...schema, type }, depth)));
  }
  return ofType(schema, depth);
}

function ofType(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const number = (name: string, otherwise: number) => (schema[name] as number | undefined) ?? otherwise;
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({
        min: number('minimum', -1_000),
        max: Math.min(number('maximum', 100_000), 2 ** 31 - 1),
      });
    case 'number':
      return fc.double({ min: number('minimum', 0), max: number('maximum', 1_000), noNaN: true });
    case 'string':
      return text(schema);
    case 'array': {
      const item = (schema.items ?? {}) as Schema;
      const least = number('minItems', 0);
      return fc.array(fitting(item, depth + 1), {
        minLength: least,
        maxLength: Math.max(least, depth > 1 ? 2 : 4),
      });
    }
    case 'object':
      return object(schema, depth);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function object(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const required = (schema.required ?? []) as string[];
  return fc.record(Object.fromEntries(properties.map(([name, inner]) => [name, fitting(inner, depth + 1)])), {
    requiredKeys: required.filter((name) => properties.some(([known]) => known === name)),
  });
}

function text(schema: Schema): fc.Arbitrary<string> {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  if (schema.format === 'date') return day.map((at) => at.toISOString().slice(0, 10));
  if (schema.format === 'date-time') return day.map((at) => at.toISOString());
  if (schema.format === 'email') return fc.emailAddress();
  const minLength = (schema.minLength as number | undefined) ?? 0;
  const maxLength = Math.max(minLength, Math.min((schema.maxLength as number | undefined) ?? 40, 60));
  const plain = fc.string({ minLength, maxLength, unit: 'grapheme' });
  if (typeof schema.pattern !== 'string') return plain;
  return patterned(schema.pattern) ?? plain;
}

/** Null for what fast-check cannot read, such as a look ahead. */
function patterned(pattern: string): fc.Arbitrary<string> | null {
  try {
    const made = fc.stringMatching(new RegExp(pattern));
    fc.sample(made, 1);
    return made;
  } catch {
    return null;
  }
}

/** A fitting value with something wrong in one place: another value, a field less, or one more. */
export const spoiled = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(whole, fc.nat(), nasty, fc.constantFrom('change', 'drop', 'add'))
    .map(([value, place, bad, how]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad;
      const names = Object.keys(value);
      const name = names[place % Math.max(1, names.length)];
      if (how === 'add' || name === undefined) return { ...value, [`x-${place}`]: bad };
      const { [name]: _dropped, ...rest } = value as Record<string, unknown>;
      return how === 'drop' ? rest : { ...rest, [name]: bad };
    });
