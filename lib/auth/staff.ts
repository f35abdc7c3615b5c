import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { currentStaff } from '@/lib/auth';
import type { Staff } from '@/lib/auth/schema';

/** One look per request, however many layouts and pages ask. */
const seen = cache(currentStaff);

/** The guard of every page: who is signed in, or the way to the door. */
export async function requireStaff(): Promise<Staff> {
  return (await seen()) ?? redirect('/sign-in');
}
