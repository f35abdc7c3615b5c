import { z } from 'zod';
import { moment, whole } from '@/lib/answers/schema';
import { rights } from '@/lib/auth/schema';

const defaultRequestsPerMinute = 6_000;
const mostRooms = 200;

const nameIt = 'Give the key a name, so that you know later what uses it.';
const chooseScopes = `Choose what the key may do, at least one of ${rights.join(', ')}.`;
const chooseRooms = 'Give roomIds as a list of room ids, or leave it out for every room.';

const allDifferent = (values: readonly string[]) => new Set(values).size === values.length;

/** A key to make. Without `roomIds` it is for every room its maker may see, without `expiresInDays` it does not expire. */
export const newApiKey = z.strictObject({
  name: z
    .string({ error: nameIt })
    .trim()
    .min(1, nameIt)
    .max(80, 'Keep the name under 80 characters.')
    .describe('What will use it.'),
  scopes: z
    .array(z.enum(rights, { error: chooseScopes }), { error: chooseScopes })
    .min(1, chooseScopes)
    .max(rights.length, 'Name each scope once.')
    .refine(allDifferent, 'Name each scope once.')
    .describe('What the key may do; never more than its maker.'),
  roomIds: z
    .array(z.string({ error: chooseRooms }).regex(/^[A-Za-z0-9_-]{1,64}$/, 'One of these is no room id.'), {
      error: chooseRooms,
    })
    .min(1, 'Choose at least one room.')
    .max(mostRooms, `A key is for at most ${mostRooms} rooms. Leave roomIds out for every room.`)
    .refine(allDifferent, 'Name each room once.')
    .optional()
    .describe('The only rooms it is for. Left out: every room its maker may see.'),
  expiresInDays: z
    .int({ error: 'Give the life of the key in whole days.' })
    .min(1, 'A key lives at least 1 day.')
    .max(365, 'A key lives at most 365 days.')
    .optional()
    .describe('Left out: until it is revoked.'),
  requestsPerMinute: z
    .int({ error: 'Give the limit as a whole number of requests a minute.' })
    .min(1, 'Allow at least 1 request a minute.')
    .max(60_000, 'Allow at most 60,000 requests a minute.')
    .default(defaultRequestsPerMinute),
});
export type NewApiKey = z.infer<typeof newApiKey>;

const common = {
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  expiresAt: moment.nullable(),
  requestsPerMinute: whole,
  createdAt: moment,
};

/** Whether a key is let in, and if not, why. */
const keyState = z.enum(['works', 'expired', 'maker-disabled']);

/** A key as it is listed; `hint` is its last four characters. */
export const apiKey = z.object({
  ...common,
  hint: z.string(),
  rooms: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .nullable()
    .describe('The only rooms it is for; null for every room its maker may see.'),
  lastUsedAt: moment.nullable().describe('To the minute; null when it was never used.'),
  madeBy: z.string().describe('The name of who made it, on whose behalf it acts.'),
  state: keyState,
});
export type ApiKey = z.infer<typeof apiKey>;
export const apiKeyList = z.object({ keys: z.array(apiKey) });
export type ApiKeys = z.infer<typeof apiKeyList>;

/** A key as it is shown the one time it is made. */
export const createdApiKey = z.object({
  ...common,
  key: z.string().describe('The key itself. It is never shown again.'),
  roomIds: z.array(z.string()).nullable(),
});
export type CreatedApiKey = z.infer<typeof createdApiKey>;
