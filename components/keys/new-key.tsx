'use client';

import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { CreatedApiKey } from '@/lib/keys/schema';

/** The one sight of a new key. */
export function NewKey({ made, onDone }: { made: CreatedApiKey; onDone: () => void }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="new-key"
      className="rounded-card border border-late bg-late-soft px-4 py-3"
    >
      <h2 id="new-key" className="flex items-center gap-2 font-medium text-14">
        <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-late" />
        <span className="wrap-anywhere min-w-0">Copy the key of {made.name} now</span>
      </h2>
      <p className="mt-1 text-13 text-soft">
        It is shown this one time; Rollcall keeps only its fingerprint. It acts for you: keep it on a server,
        never in an app or a web page.
      </p>
      <code className="mt-3 block select-all break-all rounded-inner border border-line bg-surface px-3 py-2 font-mono text-13">
        {made.key}
      </code>
      <div className="mt-3 flex gap-2">
        <CopyButton variant="primary" text={made.key} label="Copy key" done="Key copied" />
        <Button size="sm" onClick={onDone}>
          I have kept it
        </Button>
      </div>
    </section>
  );
}
