import type { Metadata } from 'next';
import { sessionsKey } from '@/components/account/account-key';
import { PasswordForm } from '@/components/account/password-form';
import { SessionList } from '@/components/account/session-list';
import { roleNames } from '@/components/staff/staff-words';
import { FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { listMySessions } from '@/lib/account/service';
import { requireStaff } from '@/lib/auth/staff';
import { soon } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';

export const metadata: Metadata = { title: 'My account' };

export default async function AccountPage() {
  const staff = await requireStaff('/account');
  const [sessions] = await soon(quietly(listMySessions(staff)));
  return (
    <>
      <PageHead title="My account" meta={`${staff.name} · ${staff.email} · ${roleNames[staff.role]}`} />
      <div className="flex flex-col gap-4">
        <PasswordForm email={staff.email} />
        <FirstAnswers answers={{ [sessionsKey()]: sessions }} waiting={null}>
          <SessionList />
        </FirstAnswers>
      </div>
    </>
  );
}
