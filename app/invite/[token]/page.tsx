import type { Metadata } from 'next';
import { InviteForm } from '@/components/invite/invite-form';
import { Providers } from '@/components/providers';
import { Brand } from '@/components/shell/brand';
import { Time } from '@/components/ui/time';
import { seenStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { seeInvite } from '@/lib/staff/invites';

export const metadata: Metadata = {
  title: 'Choose a password',
  // The address is the key: no page that is gone to from here gets to know it.
  referrer: 'no-referrer',
};

type Props = { params: Promise<{ token: string }> };

/** Where a one-time link leads. Open to everyone: who holds the link is who it is for. */
export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const [invite, staff] = await Promise.all([seeInvite(token), seenStaff()]);
  return (
    <main className="mx-auto flex w-full max-w-[22rem] flex-col px-4 pt-[12dvh] pb-16 md:pt-[18dvh]">
      <Brand />
      {invite === null ? (
        <>
          <h1 className="mt-8 mb-3 font-semibold text-20 tracking-tight">
            This link cannot be used any more
          </h1>
          <p className="text-14 text-soft">
            It works once, and only for a while; a newer one ends it too. Ask an admin of Rollcall at your
            school for a new link. If you chose your password already, sign in with it.
          </p>
          <a href="/sign-in" className="mt-6 text-14 text-accent underline">
            Sign in
          </a>
        </>
      ) : (
        <Providers zone={env().timeZone} me={{ role: 'viewer', mayCreateRooms: false, mayGivePower: false }}>
          <h1 className="mt-8 mb-2 font-semibold text-20 tracking-tight">
            {invite.kind === 'invite' ? `Welcome, ${invite.name}` : 'Choose a new password'}
          </h1>
          <p className="mb-5 text-13 text-soft">
            {invite.kind === 'invite'
              ? 'Choose the password with which you will sign in to Rollcall.'
              : `For ${invite.name}. Everywhere you are signed in now, you are signed out.`}{' '}
            The link works once, until <Time at={invite.expiresAt} style="datetime" />.
          </p>
          <InviteForm token={token} email={invite.email} signedInAs={staff?.name ?? null} />
        </Providers>
      )}
    </main>
  );
}
