'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm';

/** Asks before a link of ours, a reload or closing the window would lose what is typed. */
export function LeaveGuard({ active }: { active: boolean }) {
  const router = useRouter();
  const [target, setTarget] = useState<string>();

  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = leadingAway(event);
      if (link === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(link);
    };
    window.addEventListener('beforeunload', onUnload);
    // Before the router hears it.
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [active]);

  return (
    <ConfirmDialog
      open={target !== undefined}
      onOpenChange={(open) => !open && setTarget(undefined)}
      title="Leave without saving?"
      body="What you changed here is not saved yet and would be lost."
      confirmLabel="Leave"
      danger
      onConfirm={() => {
        if (target !== undefined) router.push(target);
      }}
    />
  );
}

/** Where a click would take this page: the path, or null when it stays or opens elsewhere. */
function leadingAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return null;
  const url = new URL(link.href);
  const here = window.location;
  if (url.origin !== here.origin || (url.pathname === here.pathname && url.search === here.search))
    return null;
  return url.pathname + url.search + url.hash;
}
