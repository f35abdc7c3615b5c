import { type Body, type Operation, refusalsOf } from './operation';
import { parameterNotes, parameterSchemas } from './parameters';
import { refusals } from './refusals';
import { fileOf, responseOf } from './responses';
import { type JsonSchema, queryProperties, reference } from './schemas';
import { securityOf } from './security';
import type { DescribedOperation, DescribedParameter } from './types';

/** One call as it stands in the document. Throws for what is not named or not explained. */
export function described(
  operation: Operation,
  path: string,
  operationId: string,
  tag: string,
): DescribedOperation {
  const { summary, description, caller = 'staff', body, answers } = operation;
  const where = `${operation.method} ${path}`;
  const parameters = parametersOf(operation, path);
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: securityOf[caller],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: requestBodyOf(body, where) } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, responseOf(answer, where)]),
      ),
      ...Object.fromEntries(
        refusalsOf(operation).map((status) => [
          status,
          { $ref: `#/components/responses/${refusals[status].name}` },
        ]),
      ),
    },
  };
}

function parametersOf({ query, notes = {} }: Operation, path: string): DescribedParameter[] {
  const noteOf = (name: string, schema: JsonSchema): string => {
    const note = schema.description ?? notes[name] ?? parameterNotes[name];
    if (typeof note === 'string') return note;
    throw new Error(`${path}: say what ${name} means, in the notes of the call or in parameters.ts.`);
  };
  const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']): DescribedParameter => {
    const schema = { type: 'string' };
    return { name, in: 'path', required: true, description: noteOf(name, {}), schema };
  });
  if (!query) return inPath;
  const { properties, required } = queryProperties(query);
  const inQuery = Object.entries(properties).map(([name, schema]): DescribedParameter => {
    const { description: _note, ...plain } = schema;
    return {
      name,
      in: 'query',
      required: required.includes(name),
      description: noteOf(name, schema),
      schema: { ...(parameterSchemas[name] ?? plain) },
    };
  });
  return [...inPath, ...inQuery];
}

function requestBodyOf(body: Body, where: string): DescribedOperation['requestBody'] {
  if (!('files' in body)) {
    return { required: true, content: { 'application/json': { schema: reference(body, 'input', where) } } };
  }
  const content = body.files.map((type) => [type, { schema: fileOf(type) }]);
  return { required: true, description: body.about, content: Object.fromEntries(content) };
}
