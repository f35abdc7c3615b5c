import { z } from 'zod';
import { day, moment, nextCursor } from '@/lib/answers/schema';
import { staffRoles } from '@/lib/auth/schema';
import { plainEmail } from '@/lib/format/email';

const characters = (text: string) => Array.from(text).length;
/** Half of a character outside the BMP: UTF-8 has no bytes for it, so two such passwords would be the same. */
const halves = /\p{Surrogate}/u;

/** A password somebody chooses: any characters, none left out, none required. Sign-in compares it as it was typed. */
export const newPassword = z
  .string({ error: 'Choose a password.' })
  .refine((text) => characters(text) >= 12, 'Choose a password of at least 12 characters.')
  .refine((text) => characters(text) <= 256, 'Choose a password of at most 256 characters.')
  .refine((text) => !halves.test(text), 'This password has a character that cannot be kept.')
  .meta({ minLength: 12, maxLength: 256 });

/** Answers. */
const assignedRoom = z.object({
  roomId: z.string(),
  roomName: z.string(),
  until: day.nullable().describe('The last day, inclusive; null until it is taken away.'),
});
export type AssignedRoom = z.infer<typeof assignedRoom>;

export const staffMember = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  mayCreateRooms: z.boolean(),
  mayGivePower: z
    .boolean()
    .describe('Whether they hand out tokens and links of roles with power over others.'),
  disabled: z.boolean(),
  invited: z.boolean().describe('They have not chosen a password yet.'),
  lastSignInAt: moment.nullable(),
  createdAt: moment,
  rooms: z.array(assignedRoom).describe('The rooms they are assigned to, by name.'),
  roomsMade: z.int().min(0).describe('How many rooms they made: those are theirs without being assigned.'),
});
export type StaffMember = z.infer<typeof staffMember>;

export const staffPage = z.object({ staff: z.array(staffMember), nextCursor });
export type StaffPage = z.infer<typeof staffPage>;
export const staffChanged = z.object({ staff: staffMember });
export type StaffChanged = z.infer<typeof staffChanged>;
export const staffInvited = z.object({
  staff: staffMember,
  inviteUrl: z.url().describe('Where they choose their password, once. Shown this one time.'),
  expiresAt: moment,
});
export type StaffInvited = z.infer<typeof staffInvited>;
export const staffReset = z.object({
  resetUrl: z.url().describe('Where they choose a new password, once. Shown this one time.'),
  expiresAt: moment,
});
export type StaffReset = z.infer<typeof staffReset>;
export const sessionsEnded = z.object({ ended: z.int().min(0).describe('How many sessions were ended.') });
export type SessionsEnded = z.infer<typeof sessionsEnded>;
export const inviteAccepted = z.object({ email: z.string().describe('What they sign in with.') });
export type InviteAccepted = z.infer<typeof inviteAccepted>;

/** Input. */
const name = z
  .string({ error: 'Give their name.' })
  .trim()
  .min(1, 'Give their name.')
  .max(120, 'Keep the name under 120 characters.');
const role = z.enum(staffRoles, { error: 'The role is admin, teacher or viewer.' });

const roomWanted = z.union(
  [
    z.string().min(1).max(64),
    z.strictObject({
      roomId: z.string().min(1).max(64),
      until: z.iso.date('Give the last day as YYYY-MM-DD.').nullable().optional(),
    }),
  ],
  { error: 'Name each room by its id, or as {roomId, until} with the last day as YYYY-MM-DD.' },
);
export type RoomWanted = z.infer<typeof roomWanted>;
const roomIds = z
  .array(roomWanted, { error: 'Send roomIds as a list of rooms.' })
  .max(1_000, 'Assign at most 1,000 rooms.');

export const newStaff = z.strictObject({
  email: z
    .string({ error: 'Give their e-mail address.' })
    .overwrite(plainEmail)
    .max(320, 'This is no e-mail address.')
    .pipe(z.email('This is no e-mail address.')),
  name,
  role,
  roomIds: roomIds.default([]),
  mayCreateRooms: z.boolean().default(false),
  mayGivePower: z.boolean().default(false),
});
export type NewStaff = z.infer<typeof newStaff>;

export const staffChange = z.strictObject({
  name: name.optional(),
  role: role.optional(),
  roomIds: roomIds.optional(),
  mayCreateRooms: z.boolean().optional(),
  mayGivePower: z.boolean().optional(),
  disabled: z.boolean().optional(),
});
export type StaffChange = z.infer<typeof staffChange>;

export const inviteAcceptance = z.strictObject({ password: newPassword });
export type InviteAcceptance = z.infer<typeof inviteAcceptance>;
