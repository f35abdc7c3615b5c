import type { Answer } from './operation';
import { errorEnvelope, refusals } from './refusals';
import { type JsonSchema, reference } from './schemas';
import type { DescribedResponse } from './types';

/** What answers carry beside their body. */
export const headers = {
  RequestId: {
    description: 'What the log knows this request by.',
    schema: { type: 'string', format: 'uuid' },
  },
  RetryAfter: {
    description: 'Seconds after which trying again can help, when that is known.',
    schema: { type: 'integer', minimum: 0 },
  },
};
const requestId = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
const retryAfter = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };

/** How this answer is described. */
export function responseOf(answer: Answer, where: string): DescribedResponse {
  if (answer === null) return { description: 'Done; there is nothing to say.', headers: requestId };
  const { about, mediaTypes, json } =
    'mediaTypes' in answer ? answer : { about: 'Done.', mediaTypes: [], json: answer };
  const content = {
    ...(json ? { 'application/json': { schema: reference(json, 'output', where) } } : {}),
    ...Object.fromEntries(mediaTypes.map((type) => [type, { schema: fileOf(type) }])),
  };
  return { description: about, headers: requestId, content };
}

/** How each refusal is described, by name. */
export function refusalResponses(): Record<string, DescribedResponse> {
  const schema = reference(errorEnvelope, 'output', 'the error envelope');
  return Object.fromEntries(
    Object.entries(refusals).map(([status, { name, about }]) => [
      name,
      {
        description: about,
        headers: status === '429' || status === '503' ? { ...requestId, ...retryAfter } : requestId,
        content: { 'application/json': { schema } },
      },
    ]),
  );
}

/** What is said of a body that is no JSON. A form has several files; any other body is one. */
export function fileOf(mediaType: string): JsonSchema {
  if (mediaType === 'multipart/form-data')
    return { type: 'object', additionalProperties: { type: 'string' } };
  return mediaType.startsWith('text/') || mediaType === 'application/x-ndjson' ? { type: 'string' } : {};
}
