import 'server-only';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { currentStaff } from '@/lib/auth';
import type { Staff } from '@/lib/auth/schema';

/** One look per request, however many layouts and pages ask. */
const seen = cache(currentStaff);

/** Who is signed in, if anybody: for the frame around a page. Whether the page may be seen is the page's own question. */
export async function seenStaff(): Promise<Staff | null> {
  // A build runs pages to see which are static; there it must not get as far as settings and database.
  await connection();
  return seen();
}

/**
 * The guard of every page: who is signed in, or the way to the door.
 * @param path this page's own, to come back to after signing in
 */
export async function requireStaff(path?: string): Promise<Staff> {
  const back = path ? `?${new URLSearchParams({ callbackUrl: path })}` : '';
  return (await seenStaff()) ?? redirect(`/sign-in${back}`);
}
