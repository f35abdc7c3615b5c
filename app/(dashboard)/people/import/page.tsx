import type { Metadata } from 'next';
import { ImportWizard } from '@/components/import/import-wizard';
import { AdminsOnly } from '@/components/shell/admins-only';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/staff';

export const metadata: Metadata = { title: 'Import people' };

export default async function PeopleImportPage() {
  const staff = await requireStaff('/people/import');
  // Only what is said: that nobody else imports is the service's own rule.
  if (staff.role !== 'admin') return <AdminsOnly>A file for many rooms is for admins to import.</AdminsOnly>;
  return (
    <>
      <PageHead
        title="Import people"
        back={{ href: '/rooms', label: 'Rooms' }}
        meta="The rosters of many rooms from one file."
      />
      <ImportWizard />
    </>
  );
}
