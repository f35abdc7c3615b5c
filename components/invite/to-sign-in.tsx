'use client';

import { useEffect, useRef } from 'react';
import { useSignOut } from '@/components/shell/use-sign-out';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';

/** The password is set; on to the door, which lets in whoever this browser is signed in as. */
export function ToSignIn({ email, signedInAs }: { email: string; signedInAs: string | null }) {
  const { signOut, busy } = useSignOut();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className="flex flex-col items-start gap-4 outline-none">
      <p className="text-14">
        Your password is set. From now on you sign in as <strong className="font-medium">{email}</strong>.
      </p>
      {signedInAs === null ? (
        // A new document: the address with the link in it is left behind.
        <a href="/sign-in" className={buttonClass({ variant: 'primary' })}>
          Sign in
        </a>
      ) : (
        <>
          <p className="text-13 text-soft">
            This browser is still signed in as {signedInAs}, and that ends with the next step.
          </p>
          <Button variant="primary" busy={busy} onClick={signOut}>
            Sign out and sign in anew
          </Button>
        </>
      )}
    </div>
  );
}
