'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DialogActions } from '@/components/ui/dialog';
import { Time } from '@/components/ui/time';

type OneTimeLinkProps = {
  kind: 'invite' | 'reset';
  name: string;
  url: string;
  expiresAt: string;
  onDone: () => void;
};

/** The one sight of a link, inside a dialog. */
export function OneTimeLink({ kind, name, url, expiresAt, onDone }: OneTimeLinkProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-3 outline-none">
      <p className="text-14">
        Give {name} this link, by hand or in a message only they read. With it they choose{' '}
        {kind === 'invite' ? 'their password' : 'a new password'}: once, until{' '}
        <Time at={expiresAt} style="datetime" />.
      </p>
      <code className="block select-all break-all rounded-inner border border-line bg-sunken px-3 py-2 font-mono text-13">
        {url}
      </code>
      <p className="text-12 text-soft">
        It is shown this one time. If it is lost, make a new one; that ends this one.
      </p>
      <DialogActions>
        <Button onClick={onDone}>Done</Button>
        <CopyButton variant="primary" size="md" text={url} label="Copy link" done="Link copied" />
      </DialogActions>
    </div>
  );
}
