import type { Ref } from 'react';
import { PasswordInput } from '@/components/sign-in/password-input';
import { Field } from '@/components/ui/field';

type NewPasswordFieldProps = { name: string; error: string | undefined; ref?: Ref<HTMLInputElement> };

/** A password that is chosen: what it takes is said before, and it can be read back. */
export function NewPasswordField({ name, error, ref }: NewPasswordFieldProps) {
  return (
    <Field
      label="New password"
      hint="At least 12 characters of any kind. A few words that only you would put together are good."
      error={error}
    >
      {(aria) => <PasswordInput {...aria} ref={ref} name={name} autoComplete="new-password" required />}
    </Field>
  );
}
