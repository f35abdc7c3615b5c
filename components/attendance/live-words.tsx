'use client';

import { people } from '@/components/charts/steps';
import { useAnnounced } from '@/components/live/use-announced';

/** Tells screen readers how many are in when that has changed, at most once a minute. */
export function LiveWords({ here }: { here: number }) {
  const words = useAnnounced(`${people(here)} in the room now.`, 60_000);
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
