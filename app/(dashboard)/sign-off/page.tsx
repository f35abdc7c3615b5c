import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { AdminsOnly } from '@/components/shell/admins-only';
import { readSignOff, signOffPath } from '@/components/sign-off/sign-off-key';
import { SignOffPanel } from '@/components/sign-off/sign-off-panel';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { getSignOff } from '@/lib/sign-off/service';

export const metadata: Metadata = { title: 'To sign' };

type Query = { from?: string | string[]; to?: string | string[]; by?: string | string[] };
type Props = { searchParams: Promise<Query> };

const load = cache((from: string, to: string) =>
  quietly(
    requireStaff().then((staff) =>
      getSignOff(staff, {
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
      }),
    ),
  ),
);

export async function generateViewport({ searchParams }: Props): Promise<Viewport> {
  const { from, to } = readSignOff(await searchParams);
  return viewportAfter(load(from, to));
}

// No loading.tsx here: it would answer before the guard has.
export default async function SignOffPage({ searchParams }: Props) {
  const view = readSignOff(await searchParams);
  const staff = await requireStaff(signOffPath(view));
  // Only what is said: that nobody else gets the list is the service's own rule.
  if (staff.role !== 'admin') {
    return (
      <AdminsOnly>
        Which lessons of all teachers wait for a signature is for admins to see. Your own ones stand on Today,
        under “To sign”.
      </AdminsOnly>
    );
  }
  const { from, to } = view;
  const [first] = await soon(load(from, to));
  return <SignOffPanel range={{ from, to }} first={first} />;
}
