import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';

/** The columns that may leave this file; the hash is asked for by name where it is needed. */
const shown = { id: staff.id, email: staff.email, name: staff.name, role: staff.role };

/** Staff by id, as long as they may enter. */
export async function activeStaff(id: string): Promise<Staff | null> {
  const [row] = await (await db())
    .select(shown)
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt)))
    .limit(1);
  return row ?? null;
}

/** Staff by e-mail (any letter case) with the hash to verify against, as long as they may enter. */
export async function staffForSignIn(email: string): Promise<{ staff: Staff; passwordHash: string } | null> {
  const [row] = await (await db())
    .select({ ...shown, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(sql`lower(${staff.email})`, email.toLowerCase()), isNull(staff.disabledAt)))
    .limit(1);
  if (!row) return null;
  const { passwordHash, ...person } = row;
  return { staff: person, passwordHash };
}
