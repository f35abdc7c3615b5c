import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { PrivacyPanel } from '@/components/privacy/privacy-panel';
import { AdminsOnly } from '@/components/shell/admins-only';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { listPurges } from '@/lib/privacy/purges';
import { storedTables } from '@/lib/privacy/registry';
import { getRetention } from '@/lib/privacy/retention';

export const metadata: Metadata = { title: 'Privacy' };

const loadRetention = cache(() => quietly(requireStaff().then(getRetention)));
const loadPurges = cache(() => quietly(requireStaff().then(listPurges)));

export const generateViewport = (): Promise<Viewport> =>
  viewportAfter(Promise.all([loadRetention(), loadPurges()]));

// No loading.tsx here: it would answer before the guard has.
export default async function PrivacyPage() {
  const staff = await requireStaff('/privacy');
  // Only what is said: that nobody else gets it is the services' own rule.
  if (staff.role !== 'admin') {
    return <AdminsOnly>How long records are kept is for admins to see and to choose.</AdminsOnly>;
  }
  const [retention] = await soon(loadRetention());
  const [purges] = await soon(loadPurges());
  return <PrivacyPanel retention={retention} purges={purges} tables={storedTables()} />;
}
