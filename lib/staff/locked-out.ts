import 'server-only';
import { sql } from 'drizzle-orm';
import { staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { resetIn } from './reset';
import type { StaffReset } from './schema';

/**
 * A link for somebody of this e-mail (any letter case), made by whoever holds the machine: the way back in when no admin
 * can sign in. Throws `not_found`, and `conflict` for who is disabled.
 */
export const resetLockedOut = (handle: Db, email: string): Promise<StaffReset> =>
  handle.transaction((tx) =>
    resetIn(
      tx,
      { id: null, request: { id: null, address: null } },
      sql`lower(${staff.email}) = ${email.trim().toLowerCase()}`,
    ),
  );
