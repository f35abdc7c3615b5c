import { z } from 'zod';
import { answerNames, bodyNames } from './names';

/** JSON Schema, draft 2020-12: what OpenAPI 3.1 takes. */
export type JsonSchema = { [keyword: string]: unknown };

const place = (name: string) => `#/components/schemas/${name}`;
const refTo = (name: string): JsonSchema => ({ $ref: place(name) });

const naming = (names: Readonly<Record<string, z.ZodType>>): Map<z.ZodType, string> =>
  new Map(Object.entries(names).map(([name, schema]) => [schema, name]));
const nameOf = { output: naming(answerNames), input: naming(bodyNames) };

/** A reference to a schema of an answer (`output`) or a body (`input`). Throws for one that `names.ts` does not name. */
export function reference(schema: z.ZodType, io: 'input' | 'output', where: string): JsonSchema {
  const name = nameOf[io].get(schema);
  if (name) return refTo(name);
  throw new Error(`${where}: give this schema a name in lib/openapi/names.ts.`);
}

/** All named schemas, by name. */
export function namedSchemas(): Record<string, JsonSchema> {
  return { ...converted(bodyNames, 'input'), ...converted(answerNames, 'output') };
}

/** The parameters that a query's schema takes, by name, and which of them must be there. */
export function queryProperties(query: z.ZodType): {
  properties: Record<string, JsonSchema>;
  required: readonly string[];
} {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', ...options });
  return { properties: properties as Record<string, JsonSchema>, required };
}

type Conversion = NonNullable<Parameters<typeof z.toJSONSchema>[1]>;

const options: Conversion = {
  // A field that is named only to be refused.
  unrepresentable: ({ zodSchema }) => (zodSchema._zod.def.type === 'undefined' ? { not: {} } : undefined),
  override: ({ zodSchema, jsonSchema }) => {
    // A text that goes on as a date is one, though first it is only asked whether it is a text.
    const { def } = zodSchema._zod;
    if (def.type === 'pipe' && isText(def.in) && isText(def.out)) {
      Object.assign(jsonSchema, plain(z.toJSONSchema(def.out)));
    }
    // The format says as much as zod's long pattern does.
    if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    if (jsonSchema.format === 'date-time') {
      if (jsonSchema.pattern?.includes(milliseconds)) jsonSchema.pattern = `${milliseconds}Z$`;
      else delete jsonSchema.pattern;
    }
    // That a number is exact goes without saying.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  },
};

const milliseconds = '\\.\\d{3}';
const isText = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'string';
/** Without what only a document of its own says of itself. */
const plain = ({ $id: _id, $schema: _dialect, ...schema }: JsonSchema): JsonSchema => schema;

function converted(
  names: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(names)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: place, ...options });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain({ ...schema })]));
}
