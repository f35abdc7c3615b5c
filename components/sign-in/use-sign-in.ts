'use client';

import { useState } from 'react';
import { fromEnvelope } from '@/lib/errors';
import { postToAuth } from './auth-form';

export type SignInProblem = { message: string; wrongCredentials: boolean };

const wrong: SignInProblem = {
  message: 'The e-mail address or the password is not right. Check both and try again.',
  wrongCredentials: true,
};
const unreachable: SignInProblem = {
  message: 'Rollcall could not check your sign-in just now. Check your connection and try again.',
  wrongCredentials: false,
};
const noCookies: SignInProblem = {
  message:
    'This browser did not keep the sign-in cookie. Allow cookies for this address, reload the page and try again.',
  wrongCredentials: false,
};

/** Signs in, then loads `destination` as a new document. Resolves to what went wrong, or null. */
async function signIn(email: string, password: string, destination: string): Promise<SignInProblem | null> {
  let response: Response;
  let body: unknown;
  try {
    response = await postToAuth('/api/auth/callback/credentials', {
      email,
      password,
      callbackUrl: destination,
    });
    body = await response.json();
  } catch {
    return unreachable;
  }
  // Our own refusals say what to do, such as how long to wait.
  const refusal = fromEnvelope(body);
  if (refusal) return { message: refusal.message, wrongCredentials: false };
  const url = String((body as { url?: unknown } | null)?.url ?? '');
  // next-auth answers 200 or 401 and hides the reason in the address it would go to.
  if (url.includes('error=CredentialsSignin')) return wrong;
  if (url.includes('csrf=true')) return noCookies;
  if (!response.ok || url.includes('error=')) return unreachable;
  window.location.assign(destination);
  return null;
}

export function useSignIn(destination: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const submit = async (email: string, password: string) => {
    setBusy(true);
    setProblem(null);
    const failed = await signIn(email, password, destination);
    // On success the form stays busy until the next page is there.
    if (failed) setBusy(false);
    setProblem(failed);
    return failed;
  };
  return { submit, busy, problem };
}
