import type { Metadata } from 'next';
import { connectionKey } from '@/components/connection/connection-key';
import { ConnectionPanel } from '@/components/connection/connection-panel';
import { ConnectionSkeleton } from '@/components/connection/connection-skeleton';
import { AdminsOnly } from '@/components/shell/admins-only';
import { FirstAnswers } from '@/components/ui/first-answers';
import { requireStaff } from '@/lib/auth/staff';
import { getConnection } from '@/lib/connection/service';
import { soon } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';

export const metadata: Metadata = { title: 'Connection' };

export default async function ConnectionPage() {
  const staff = await requireStaff('/connection');
  // Only what is said: that nobody else gets the report is the service's own rule.
  if (staff.role !== 'admin') {
    return (
      <AdminsOnly>
        How Rollcall is connected to 100ms and its database is for admins to see. Ask one of them.
      </AdminsOnly>
    );
  }
  const [report] = await soon(quietly(getConnection(staff)));
  return (
    <FirstAnswers answers={{ [connectionKey()]: report }} waiting={<ConnectionSkeleton />}>
      <ConnectionPanel />
    </FirstAnswers>
  );
}
