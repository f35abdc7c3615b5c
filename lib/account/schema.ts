import { z } from 'zod';
import { moment } from '@/lib/answers/schema';
import { newPassword } from '@/lib/staff/schema';

/** Answers. */
const mySession = z.object({
  id: z.string(),
  current: z.boolean().describe('The one that asks.'),
  createdAt: moment,
  lastSeenAt: moment,
  userAgent: z.string().describe('What the browser called itself when it signed in.'),
});
export type MySession = z.infer<typeof mySession>;
export const mySessions = z.object({ sessions: z.array(mySession) });
export type MySessions = z.infer<typeof mySessions>;

/** Input. */
export const passwordChange = z.strictObject({
  current: z
    .string({ error: 'Give your password as it is now.' })
    .min(1, 'Give your password as it is now.')
    .max(1_024, 'This is not your password.'),
  next: newPassword,
});
export type PasswordChange = z.infer<typeof passwordChange>;

export const sessionChoice = z.object({
  id: z.string().max(64).optional().describe('Only this session; without it all but the one that asks.'),
});
export type SessionChoice = z.infer<typeof sessionChoice>;
