import type { Metadata } from 'next';
import { KeyList } from '@/components/keys/key-list';
import { KeyListSkeleton } from '@/components/keys/key-list-skeleton';
import { keysKey } from '@/components/keys/keys-key';
import { MakeKey } from '@/components/keys/make-key';
import { AdminsOnly } from '@/components/shell/admins-only';
import { FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/staff';
import { soon } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { listKeys } from '@/lib/keys/service';

export const metadata: Metadata = { title: 'API keys' };

export default async function KeysPage() {
  const staff = await requireStaff('/keys');
  // Only what is said: that nobody else gets the list is the service's own rule.
  if (staff.role !== 'admin') {
    return (
      <AdminsOnly>
        Keys let programs act in Rollcall, so admins make and revoke them. Ask one of them if a program of
        yours needs one.
      </AdminsOnly>
    );
  }
  const [keys] = await soon(quietly(listKeys(staff)));
  return (
    <>
      <PageHead
        title="API keys"
        meta="With a key, a program calls Rollcall’s API in your place, as far as you allow it here."
      />
      <MakeKey />
      <FirstAnswers answers={{ [keysKey()]: keys }} waiting={<KeyListSkeleton />}>
        <KeyList />
      </FirstAnswers>
    </>
  );
}
