import type { Metadata } from 'next';
import { ImportWizard } from '@/components/import/import-wizard';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/staff';

export const metadata: Metadata = { title: 'Import people' };

export default async function PeopleImportPage() {
  await requireStaff('/people/import');
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
