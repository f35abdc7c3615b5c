'use client';

import { useEffect, useState } from 'react';
import { Time } from '@/components/ui/time';

/** Every look at a page asks 100ms what is new: an answer that knows less than this was not brought up to date. */
const oldAfter = 2 * 60_000;

type FreshLineProps = {
  /** Until when 100ms' record is known to be complete here; null when it never was. */
  freshAt: string | null;
  /** An answer is on its way. */
  asking: boolean;
};

/** Until when the page knows what happened, said only when that is a while before it was asked. */
export function FreshLine({ freshAt, asking }: FreshLineProps) {
  // Judged when an answer comes, not as time goes by: a page left open is no outage. By the browser's clock alone, since
  // the server's may differ.
  const [old, setOld] = useState(false);
  useEffect(() => {
    if (!asking) setOld(freshAt === null || Date.now() - Date.parse(freshAt) > oldAfter);
  }, [asking, freshAt]);
  if (!old) return null;
  return (
    <p role="status" className="text-13 text-late">
      {freshAt === null ? (
        'Not everything is copied from 100ms yet: what is shown may be incomplete.'
      ) : (
        <>
          As of <Time at={freshAt} style="datetime" />: 100ms could not be reached since. What happened later
          is not shown yet.
        </>
      )}
    </p>
  );
}
