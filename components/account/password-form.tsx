'use client';

import type { FormEvent } from 'react';
import { useSubmit } from '@/components/roster/use-submit';
import { PasswordInput } from '@/components/sign-in/password-input';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { NewPasswordField } from './new-password-field';
import { useAccountChanges } from './use-account';

/** Another password for the old one. The old one is asked because a session may be left open somewhere. */
export function PasswordForm({ email }: { email: string }) {
  const { changePassword } = useAccountChanges();
  const { busy, errors, failure, submit } = useSubmit(['current', 'next']);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    // Read from the fields themselves: a password manager may have filled them before this script was there to notice.
    const typed = new FormData(form);
    return submit(event, async () => {
      const ended = await changePassword({
        current: String(typed.get('current')),
        next: String(typed.get('next')),
      });
      form.reset();
      toast.success('Your password is changed', {
        description:
          ended === 0 ? 'You were signed in nowhere else.' : 'You are signed out everywhere but here.',
      });
    });
  };

  return (
    <section aria-labelledby="password" className="rounded-card border border-line bg-surface px-4 py-4">
      <h2 id="password" className="font-semibold text-16">
        Password
      </h2>
      <p className="mt-1 text-13 text-soft">A new one signs you out everywhere but here.</p>
      <form method="post" noValidate onSubmit={onSubmit} className="mt-4 flex flex-col gap-4 md:max-w-sm">
        {failure !== undefined && <ErrorNotice title="Your password is as before" error={failure} />}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <Field label="Password now" error={errors.current}>
          {(aria) => <PasswordInput {...aria} name="current" autoComplete="current-password" required />}
        </Field>
        <NewPasswordField name="next" error={errors.next} />
        <Button type="submit" variant="primary" busy={busy} className="md:self-start">
          Change password
        </Button>
      </form>
    </section>
  );
}
