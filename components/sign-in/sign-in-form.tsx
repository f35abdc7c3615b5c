'use client';

import { CircleAlert } from 'lucide-react';
import { type FormEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { PasswordInput } from './password-input';
import { useSignIn } from './use-sign-in';

/** E-mail and password. After a refusal the password is empty and has the focus; the address stays. */
export function SignInForm({ destination }: { destination: string }) {
  const { submit, busy, problem } = useSignIn(destination);
  const passwordField = useRef<HTMLInputElement>(null);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    // Read from the fields themselves: a password manager may have filled them before this script was there to notice.
    const typed = new FormData(event.currentTarget);
    const failed = await submit(String(typed.get('email')), String(typed.get('password')));
    if (!failed?.wrongCredentials || !passwordField.current) return;
    passwordField.current.value = '';
    passwordField.current.focus();
  };

  return (
    // `post`: should the script not be there yet, the password must not end up in the address.
    <form method="post" onSubmit={onSubmit} className="flex flex-col gap-4">
      <div role="alert" className="empty:-mb-4">
        {problem && (
          <p className="flex gap-2 rounded-card border border-danger bg-danger-soft px-3 py-2.5 text-13">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
            {problem.message}
          </p>
        )}
      </div>
      <Field label="E-mail">
        {(aria) => (
          <Input
            {...aria}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field label="Password">
        {(aria) => (
          <PasswordInput
            {...aria}
            ref={passwordField}
            name="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="mt-1 md:h-9">
        Sign in
      </Button>
    </form>
  );
}
