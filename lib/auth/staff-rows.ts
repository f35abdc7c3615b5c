import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';

/** Who has this e-mail (any letter case) with the hash to verify against, if they chose a password, as long as they may enter. */
export async function staffForSignIn(
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> {
  const [row] = await (await db())
    .select({ id: staff.id, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(sql`lower(${staff.email})`, email.toLowerCase()), isNull(staff.disabledAt)))
    .limit(1);
  return row ?? null;
}
