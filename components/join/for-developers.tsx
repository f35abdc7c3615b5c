'use client';

import { ChevronRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import type { Room } from '@/lib/rooms/schema';

const TokensPanel = dynamic(() => import('./tokens-panel').then((module) => module.TokensPanel), {
  ssr: false,
  loading: () => <Skeleton className="mx-4 mt-2 mb-4 h-72 rounded-card" />,
});

/** Folded away, because most people never need it; its code loads when it is first unfolded. */
export function ForDevelopers({ room }: { room: Room }) {
  const [used, setUsed] = useState(false);
  return (
    <details
      className="group rounded-card border border-line bg-surface print:hidden"
      onToggle={(event) => event.currentTarget.open && setUsed(true)}
    >
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-card px-4 py-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-faint transition-transform duration-100 group-open:rotate-90"
        />
        <h2 className="shrink-0 font-semibold text-14">For developers</h2>
        <span className="min-w-0 truncate text-13 text-soft">Join tokens for your own app</span>
      </summary>
      {used && <TokensPanel room={room} />}
    </details>
  );
}
