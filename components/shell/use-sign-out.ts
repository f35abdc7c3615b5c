'use client';

import { useState } from 'react';
import { postToAuth } from '@/components/sign-in/auth-form';
import { toast } from '@/components/ui/toast';

/** Ends the session at the server, then loads the door as a new document: nothing fetched for this person stays in memory. */
export function useSignOut() {
  const [busy, setBusy] = useState(false);
  const signOut = async () => {
    setBusy(true);
    try {
      const response = await postToAuth('/api/auth/signout', {});
      if (!response.ok) throw new Error(`Sign-out answered ${response.status}.`);
      window.location.assign('/sign-in');
    } catch {
      setBusy(false);
      toast.error('You are still signed in', {
        description: 'Rollcall could not be reached. Check your connection and sign out again.',
      });
    }
  };
  return { signOut: () => void signOut(), busy };
}
