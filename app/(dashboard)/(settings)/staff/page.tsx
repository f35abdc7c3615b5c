import type { Metadata } from 'next';
import { AdminsOnly } from '@/components/shell/admins-only';
import { staffAtOnce, staffKey } from '@/components/staff/staff-key';
import { StaffPanel } from '@/components/staff/staff-panel';
import { StaffSkeleton } from '@/components/staff/staff-skeleton';
import { FirstAnswers } from '@/components/ui/first-answers';
import type { Staff } from '@/lib/auth/schema';
import { requireStaff } from '@/lib/auth/staff';
import { soon } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { listStaff } from '@/lib/staff/service';

export const metadata: Metadata = { title: 'Staff' };

/** The whole list, where it is one page long; else the hook reads it. */
async function everybody(staff: Staff) {
  const page = await listStaff(staff, { limit: staffAtOnce });
  return page.nextCursor === null ? page.staff : undefined;
}

export default async function StaffPage() {
  const staff = await requireStaff('/staff');
  // Only what is said: that nobody else gets the list is the service's own rule.
  if (staff.role !== 'admin') {
    return (
      <AdminsOnly>Who is among the staff, and what they may, is for admins to see and to change.</AdminsOnly>
    );
  }
  const [first] = await soon(quietly(everybody(staff)));
  return (
    <FirstAnswers answers={{ [staffKey()]: first }} waiting={<StaffSkeleton />}>
      <StaffPanel />
    </FirstAnswers>
  );
}
