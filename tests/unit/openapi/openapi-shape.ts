/**
 * What OpenAPI 3.1 says of the objects Rollcall's description is made of, as JSON Schema. Stricter than the standard where
 * it leaves things open that nobody wants: no extensions, no operation without a summary, no parameter without a description.
 */
const text = { type: 'string', minLength: 1 };
const object = (properties: Record<string, object>, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const map = (values: object, names = '^[A-Za-z0-9._-]+$') => ({
  type: 'object',
  propertyNames: { type: 'string', pattern: names },
  additionalProperties: values,
});
const reference = object({ $ref: { type: 'string', pattern: '^#/components/' } }, ['$ref']);
const jsonSchema = { type: 'object' };
const content = map(
  object({ schema: jsonSchema }, ['schema']),
  '^(application|text|multipart)/[a-z0-9.+-]+$',
);
const header = object({ description: text, schema: jsonSchema }, ['description', 'schema']);
const headers = map({ anyOf: [reference, header] });
const response = object({ description: text, headers, content }, ['description']);
const parameter = object(
  {
    name: text,
    in: { enum: ['path', 'query'] },
    required: { type: 'boolean' },
    description: text,
    schema: jsonSchema,
  },
  ['name', 'in', 'required', 'description', 'schema'],
);
const operation = object(
  {
    operationId: { type: 'string', pattern: '^[a-z][A-Za-z]+$' },
    tags: { type: 'array', items: text, minItems: 1 },
    summary: { type: 'string', pattern: '^[A-Z].*\\.$' },
    description: text,
    security: { type: 'array', items: map({ type: 'array', maxItems: 0 }) },
    parameters: { type: 'array', items: parameter },
    requestBody: object({ required: { const: true }, description: text, content }, ['required', 'content']),
    responses: {
      ...map({ anyOf: [reference, response] }, '^[2345][0-9][0-9]$'),
      minProperties: 1,
    },
  },
  ['operationId', 'tags', 'summary', 'security', 'responses'],
);
const methods = { get: operation, post: operation, put: operation, patch: operation, delete: operation };
const scheme = {
  oneOf: [
    object(
      {
        type: { const: 'apiKey' },
        in: { enum: ['query', 'header', 'cookie'] },
        name: text,
        description: text,
      },
      ['type', 'in', 'name'],
    ),
    object({ type: { const: 'http' }, scheme: text, description: text }, ['type', 'scheme']),
  ],
};

export const openApiShape = object(
  {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: object({ title: text, version: text, description: text }, ['title', 'version']),
    tags: { type: 'array', items: object({ name: text, description: text }, ['name']) },
    paths: map({ ...object(methods, []), minProperties: 1 }, '^/'),
    components: object(
      {
        schemas: map(jsonSchema),
        responses: map(response),
        headers: map(header),
        securitySchemes: map(scheme),
      },
      [],
    ),
  },
  ['openapi', 'info', 'paths'],
);
