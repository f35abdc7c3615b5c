import { z } from 'zod';
import { plainEmail } from '@/lib/format/email';

export const staffRoles = ['admin', 'teacher', 'viewer'] as const;
export type StaffRole = (typeof staffRoles)[number];

/**
 * What can be allowed: the scopes of an API key, and what a role gives in the rooms one may see. `rooms:write` is every
 * change to a room and its records; `tokens:create` is every way into a call, so also links.
 */
export const rights = ['rooms:read', 'rooms:write', 'tokens:create', 'attendance:read'] as const;
export type Right = (typeof rights)[number];

/** Who is signed in, as the browser may know it. */
export type StaffUser = { id: string; email: string; name: string; role: StaffRole };

/** What narrows a call by API key. `roomIds` null: every room its maker may see. */
export type KeyGrant = {
  id: string;
  scopes: readonly string[];
  roomIds: readonly string[] | null;
  requestsPerMinute: number;
};

/** Who calls: somebody signed in, or an API key on behalf of who made it. Never sent to a browser as it is. */
export type Staff = StaffUser & {
  mayCreateRooms: boolean;
  mayGivePower: boolean;
  /** Null when signed in by cookie. */
  key: KeyGrant | null;
  /** The row of the cookie's session; null for a key. */
  sessionId: string | null;
  request: Origin;
};

/** Where a call comes from, for the audit log. `address` only behind trusted proxies. */
export type Origin = { id: string | null; address: string | null };

/** What the sign-in form sends. Limits keep a hash from being fed megabytes; no database stores NUL. */
export const credentials = z.object({
  email: z
    .string()
    .overwrite(plainEmail)
    .min(1)
    .max(320)
    .regex(/^[^\0]+$/),
  password: z.string().min(1).max(1_024),
});
