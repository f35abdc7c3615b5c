import { z } from 'zod';
import { type ErrorCode, type ErrorEnvelope, statusOf } from '@/lib/errors';
import type { RefusalStatus } from './operation';

const codes = Object.keys(statusOf).filter((code): code is ErrorCode => code in statusOf);

/** What every failed call answers with. */
export const errorEnvelope = z
  .object({
    error: z.object({
      code: z.enum(codes),
      message: z.string().describe('For people: what went wrong and what to do.'),
      fields: z.record(z.string(), z.string()).optional().describe('Messages by field or parameter.'),
      requestId: z.string().optional().describe('Tell it to who looks into the log.'),
    }),
  })
  .describe('What every failed call answers with.') satisfies z.ZodType<ErrorEnvelope>;

/** The name of each refusal among the document's responses, and what it means. */
export const refusals: Readonly<Record<RefusalStatus, { name: string; about: string }>> = {
  400: {
    name: 'BadRequest',
    about: 'Something in the query or the body is missing or wrong; `fields` says what.',
  },
  401: { name: 'Unauthorized', about: 'No session and no API key, or one that is not valid.' },
  403: {
    name: 'Forbidden',
    about: "Not for this caller, or a change by cookie that did not come from Rollcall's own pages.",
  },
  404: { name: 'NotFound', about: 'There is nothing of this id; malformed ids too.' },
  409: { name: 'Conflict', about: 'It does not fit what is there already.' },
  413: { name: 'TooLarge', about: 'The body is larger than this call takes.' },
  415: { name: 'UnsupportedMediaType', about: 'The body is not of a type that this call takes.' },
  429: {
    name: 'TooManyRequests',
    about: 'Too many calls, or too many at once; `Retry-After` says when to come back.',
  },
  502: { name: 'UpstreamFailed', about: '100ms refused, or answered what cannot be understood.' },
  503: { name: 'Unavailable', about: 'The database or 100ms cannot be reached now; try again later.' },
};
