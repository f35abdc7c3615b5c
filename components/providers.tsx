'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { SWRConfig, type SWRConfiguration } from 'swr';
import { ZoneProvider } from '@/components/ui/zone';
import { isAppError } from '@/lib/errors';
import { fetcher } from '@/lib/http/fetcher';

const Toaster = dynamic(() => import('@/components/ui/toaster').then((module) => module.Toaster), {
  ssr: false,
});

const maxRetries = 5;

const swr: SWRConfiguration = {
  fetcher,
  revalidateOnFocus: true,
  onError: (error) => {
    if (isAppError(error) && error.code === 'unauthorized') goToSignIn();
  },
  // Only what may pass by itself is tried again: 1, 2, 4, 8, 16 s. What we refuse once (4xx) we refuse again.
  onErrorRetry: (error, _key, _config, revalidate, { retryCount }) => {
    if (isAppError(error) && error.status < 500) return;
    if (retryCount > maxRetries) return;
    setTimeout(() => void revalidate({ retryCount }), 1_000 * 2 ** (retryCount - 1));
  },
};

/** A new document, so that nothing of the former person stays in memory. */
function goToSignIn() {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`);
}

/** What every page behind the door needs in the browser: data fetching, the workspace's zone, toasts. */
export function Providers({ zone, children }: { zone: string; children: ReactNode }) {
  return (
    <SWRConfig value={swr}>
      <ZoneProvider zone={zone}>{children}</ZoneProvider>
      <Toaster />
    </SWRConfig>
  );
}
