import { z } from 'zod';
import { moment, nextCursor, whole } from '@/lib/answers/schema';

/** Room names as 100ms allows them (docs: Rooms/create-via-api). Its upsert ignores letter case; so do we. */
export const roomNamePattern = /^[A-Za-z0-9.\-:_]+$/;
export const roomNameRule = 'Use letters A to Z, digits, and the signs . - : _ (no spaces).';

export const regions = ['auto', 'eu', 'us', 'in'] as const;
export const standardRoomSize = 2_500;
export const largeRoomSize = 20_000;
export const maxTokensPerCall = 2_500;

const settings = {
  description: z
    .string({ error: 'The description must be text.' })
    .trim()
    .max(500, 'Keep the description under 500 characters.'),
  region: z.enum(regions, { error: 'Choose a region: auto, eu, us or in.' }),
  size: z
    .int({ error: 'Give the size as a whole number of people.' })
    .min(1, 'A room holds at least 1 person.')
    .max(largeRoomSize, 'A room holds at most 20,000 people.'),
  largeRoom: z.boolean({ error: 'largeRoom must be true or false.' }),
  maxDurationSeconds: z
    .int({ error: 'Give the time limit as a whole number of seconds.' })
    .min(120, 'The shortest time limit is 2 minutes.')
    .max(43_200, 'The longest time limit is 12 hours.'),
};

const sizeFits = (room: { size?: number | undefined; largeRoom?: boolean | undefined }) =>
  room.size === undefined || room.size <= standardRoomSize || room.largeRoom === true;
const sizeAdvice = {
  path: ['size'],
  error: 'A standard room holds at most 2,500 people. Turn on "large room" for up to 20,000.',
};

export const newRoom = z
  .strictObject({
    name: z
      .string({ error: 'Give the room a name.' })
      .trim()
      .min(1, 'Give the room a name.')
      .max(100, 'Keep the name under 100 characters.')
      .regex(roomNamePattern, roomNameRule),
    description: settings.description.optional(),
    templateId: z.string({ error: 'Choose a template.' }).min(1, 'Choose a template.').optional(),
    region: settings.region.optional(),
    size: settings.size.optional(),
    largeRoom: settings.largeRoom.optional(),
    maxDurationSeconds: settings.maxDurationSeconds.optional(),
  })
  .refine(sizeFits, sizeAdvice);
export type NewRoom = z.infer<typeof newRoom>;

const fixed = (what: string) =>
  z.undefined({ error: `The ${what} of a room cannot be changed. Create a new room instead.` });

/** A change of a room. `name` and `templateId` are named here only to be refused with a reason. */
export const roomChange = z
  .strictObject({
    name: fixed('name').optional(),
    templateId: fixed('template').optional(),
    description: settings.description.optional(),
    region: settings.region.optional(),
    size: settings.size.optional(),
    largeRoom: settings.largeRoom.optional(),
    maxDurationSeconds: settings.maxDurationSeconds.optional(),
    enabled: z.boolean({ error: 'enabled must be true or false.' }).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: 'Say what to change: description, region, size, largeRoom, maxDurationSeconds or enabled.',
  });
export type RoomChange = z.infer<typeof roomChange>;

/** A room as Rollcall shows it; nothing else of 100ms' object. Times ISO-8601 UTC with milliseconds. */
export const room = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  enabled: z.boolean(),
  templateId: z.string(),
  templateName: z.string(),
  region: z.string(),
  size: whole.optional(),
  largeRoom: z.boolean().optional(),
  maxDurationSeconds: whole.optional(),
  createdAt: moment,
  live: z.object({ sessionId: z.string(), startedAt: moment, present: whole }).nullable(),
  lastSessionAt: moment.nullable(),
});
export type Room = z.infer<typeof room>;
export const roomPage = z.object({ rooms: z.array(room), nextCursor });
export type RoomPage = z.infer<typeof roomPage>;

export const template = z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) });
export type Template = z.infer<typeof template>;
export const templateList = z.object({ templates: z.array(template) });

const userId = z
  .string({ error: 'Give a user id.' })
  .trim()
  .min(1, 'Give a user id.')
  .max(200, 'Keep a user id under 200 characters.');
const tokenCommon = {
  role: z
    .string({ error: 'Choose a role.' })
    .min(1, 'Choose a role.')
    .max(100, 'Choose a role of the template.'),
  expiresInMinutes: z
    .int({ error: 'Give the life of the token in whole minutes.' })
    .min(1, 'A token lives at least 1 minute.')
    .max(1_440, 'A token lives at most 24 hours (1,440 minutes).')
    .optional(),
};
const person = z.strictObject({ userId, name: z.string().max(200).optional() });

/** One or many join tokens of one role; exactly one of `userId` and `people`. */
export const newTokens = z
  .strictObject({
    ...tokenCommon,
    userId: userId.optional(),
    people: z
      .array(person, { error: 'Give people as a list of {userId, name?}.' })
      .min(1, 'Name at least one person.')
      .max(maxTokensPerCall, 'At most 2,500 tokens a call. Ask again for the rest.')
      .optional(),
  })
  .refine((body) => (body.userId === undefined) !== (body.people === undefined), {
    path: ['userId'],
    error: 'Give either userId (one person) or people (a list), not both.',
  });
export type NewTokens = z.infer<typeof newTokens>;
export const joinToken = z.object({
  userId: z.string(),
  role: z.string(),
  token: z.string(),
  expiresAt: moment,
});
export type JoinToken = z.infer<typeof joinToken>;
export const joinTokenList = z.object({ tokens: z.array(joinToken) });
export type JoinTokens = z.infer<typeof joinTokenList>;

/** The roles of a room, parted by whether the caller may hand them out. */
export const roomRoles = z.object({
  roles: z.array(z.string()).describe('The roles whose tokens and links the caller may hand out.'),
  withheld: z
    .array(z.string())
    .describe('Roles with power over others, which the caller hands out once an admin allows it.'),
});
export type RoomRoles = z.infer<typeof roomRoles>;

export const codeChange = z.strictObject({ enabled: z.boolean({ error: 'enabled must be true or false.' }) });
export const roomCode = z.object({
  code: z.string(),
  role: z.string(),
  enabled: z.boolean(),
  url: z.string().nullable().describe('The link of this code; null when no meeting address is set.'),
});
export type RoomCode = z.infer<typeof roomCode>;
export const roomCodeList = z.object({ codes: z.array(roomCode) });
export type RoomCodes = z.infer<typeof roomCodeList>;

export const livePerson = z.object({
  peerId: z.string(),
  userId: z.string().nullable(),
  name: z.string(),
  role: z.string(),
  joinedAt: moment,
});
export type LivePerson = z.infer<typeof livePerson>;
export const live = z.object({
  session: z.object({ id: z.string(), startedAt: moment, people: z.array(livePerson) }).nullable(),
});
export type Live = z.infer<typeof live>;
