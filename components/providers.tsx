'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { SWRConfig, type SWRConfiguration } from 'swr';
import { MeProvider } from '@/components/shell/me';
import { useToasterWanted } from '@/components/ui/toast';
import { ZoneProvider } from '@/components/ui/zone';
import type { Me } from '@/lib/access/schema';
import { isAppError } from '@/lib/errors';
import { fetcher } from '@/lib/http/fetcher';

const Toaster = dynamic(() => import('@/components/ui/toaster').then((module) => module.Toaster), {
  ssr: false,
});

const longestWaitMs = 30_000;
const mayPass = (error: unknown) =>
  !isAppError(error) || error.status >= 500 || error.code === 'too_many_requests';

const swr: SWRConfiguration = {
  fetcher,
  revalidateOnFocus: true,
  onError: (error) => {
    if (isAppError(error) && error.code === 'unauthorized') goToSignIn();
  },
  // What may pass by itself is tried again, after 1, 2, 4 … 30 s, for as long as the page is looked at (SWR asks only
  // then): polling pauses while there is an error, so this is also what brings it back. What we refuse once (4xx) we
  // refuse again.
  onErrorRetry: (error, _key, _config, revalidate, { retryCount }) => {
    if (!mayPass(error)) return;
    setTimeout(() => void revalidate({ retryCount }), Math.min(1_000 * 2 ** (retryCount - 1), longestWaitMs));
  },
};

/** A new document, so that nothing of the former person stays in memory. */
function goToSignIn() {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`);
}

/** What every page behind the door needs in the browser: data fetching, who looks, the workspace's zone, toasts. */
export function Providers({ me, zone, children }: { me: Me; zone: string; children: ReactNode }) {
  const toasts = useToasterWanted();
  return (
    <SWRConfig value={swr}>
      <MeProvider value={me}>
        <ZoneProvider zone={zone}>{children}</ZoneProvider>
      </MeProvider>
      {toasts && <Toaster />}
    </SWRConfig>
  );
}
