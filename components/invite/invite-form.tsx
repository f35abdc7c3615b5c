'use client';

import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '@/components/account/new-password-field';
import { useSubmit } from '@/components/roster/use-submit';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import { send } from '@/lib/http/fetcher';
import type { InviteAccepted } from '@/lib/staff/schema';
import { ToSignIn } from './to-sign-in';

type InviteFormProps = {
  token: string;
  email: string;
  /** Who this browser is signed in as already, if anybody. */
  signedInAs: string | null;
};

/** Chooses a password by a link. It works once, so what follows is the door. */
export function InviteForm({ token, email, signedInAs }: InviteFormProps) {
  const { busy, errors, failure, submit } = useSubmit(['password']);
  const [done, setDone] = useState(false);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Read from the field itself: a password manager may have filled it before this script was there to notice.
    const password = String(new FormData(event.currentTarget).get('password'));
    return submit(event, async () => {
      await send<InviteAccepted>('POST', `/api/invites/${encodeURIComponent(token)}`, { password });
      setDone(true);
    });
  };

  if (done) return <ToSignIn email={email} signedInAs={signedInAs} />;
  return (
    // `post`: should the script not be there yet, the password must not end up in the address.
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {failure !== undefined && <ErrorNotice title="No password was set" error={failure} />}
      <Field label="E-mail">
        {(aria) => (
          <Input {...aria} name="email" type="email" autoComplete="username" value={email} readOnly />
        )}
      </Field>
      <NewPasswordField name="password" error={errors.password} />
      <Button type="submit" variant="primary" busy={busy} className="mt-1 md:h-9">
        Set password
      </Button>
    </form>
  );
}
