import 'server-only';
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db';
import { migrate } from '@/lib/db/migrate';
import { staff } from '@/lib/db/schema';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

/** What runs once before the first request: the settings are checked, the database opened and brought up to date, the first admin made. */
export async function start(): Promise<void> {
  env();
  await migrate(await db());
  await createFirstAdmin();
}

/** Makes the admin of the environment, only while there is no staff at all: it is a way in, not a way back in. */
async function createFirstAdmin(): Promise<void> {
  const { admin } = env();
  if (!admin) return;
  const handle = await db();
  const [someone] = await handle.select({ id: staff.id }).from(staff).limit(1);
  if (someone) return;
  const passwordHash = await hashPassword(admin.password);
  const made = await handle.transaction(async (tx) => {
    // Two processes may start at once; the second waits here and then sees the first one's row.
    await tx.execute(sql`lock table ${staff} in share row exclusive mode`);
    const [already] = await tx.select({ id: staff.id }).from(staff).limit(1);
    if (already) return false;
    const name = admin.email.split('@')[0] ?? admin.email;
    await tx.insert(staff).values({
      id: randomBytes(16).toString('hex'),
      email: admin.email,
      name,
      role: 'admin',
      passwordHash,
      createdAt: new Date(),
    });
    return true;
  });
  if (made) log().info('first admin created from ADMIN_EMAIL');
}
