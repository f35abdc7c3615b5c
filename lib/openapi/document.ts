import { described } from './described';
import type { Operation } from './operation';
import { headers, refusalResponses } from './responses';
import { namedSchemas } from './schemas';
import { securitySchemes } from './security';
import { resources } from './surface';
import type { OpenApiDocument } from './types';

let known: OpenApiDocument | undefined;

/** The description of Rollcall's whole surface, made of the schemas that requests and answers are checked by; built once. */
export function openApiDocument(): OpenApiDocument {
  known ??= build();
  return known;
}

function build(): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const { tag, operations } of resources) {
    for (const operation of operations) {
      for (const { path, id } of placesOf(operation)) {
        paths[path] = {
          ...paths[path],
          [operation.method.toLowerCase()]: described(operation, path, id, tag),
        };
      }
    }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Rollcall', version: '1.0.0', description: introduction },
    tags: resources.map(({ tag, about }) => ({ name: tag, description: about })),
    paths,
    components: { schemas: namedSchemas(), responses: refusalResponses(), headers, securitySchemes },
  };
}

const introduction = [
  'Times are ISO 8601 in UTC with milliseconds, days are YYYY-MM-DD in the time zone of their room.',
  'Durations are whole seconds where a name ends in `Seconds`, whole minutes where it ends in `Minutes`; percentages are 0 to 100, ratios 0 to 1.',
  'Lists answer `nextCursor`, null at their end. Every answer has an `X-Request-Id`.',
].join(' ');

function* placesOf({ path, alias, id }: Operation) {
  yield { path, id };
  if (alias) yield { path: alias, id: `${id}AtRoot` };
}
