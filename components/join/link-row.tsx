'use client';

import clsx from 'clsx';
import { QrCode } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Switch } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import type { Room, RoomCode } from '@/lib/rooms/schema';
import type { LinkLine, Noun } from './roles';
import { useCodeChanges } from './use-codes';

const QrDialog = dynamic(() => import('./qr-dialog').then((module) => module.QrDialog), { ssr: false });

type LinkRowProps = { room: Room; line: LinkLine; noun: Noun };

/** One role and its code with its buttons; on a phone the buttons have a line of their own. */
export function LinkRow({ room, line: { role, code, inTemplate }, noun }: LinkRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-t py-2 first:border-t-0 md:py-1">
      <span className="min-w-0 flex-1 md:w-36 md:flex-none">
        <span className="block truncate font-medium" title={role}>
          {role}
        </span>
        {!inTemplate && <span className="block text-12 text-late">not in the template any more</span>}
      </span>
      {code === null ? (
        <span className="text-13 text-faint md:py-1.5">no {noun} yet</span>
      ) : (
        <CodeParts room={room} code={code} />
      )}
    </li>
  );
}

function CodeParts({ room, code }: { room: Room; code: RoomCode }) {
  const [showQr, setShowQr] = useState(false);
  const { url, role } = code;
  return (
    <>
      <code
        className={clsx(
          'min-w-0 truncate font-mono text-13 md:flex-1',
          code.enabled ? 'text-ink' : 'text-faint line-through',
        )}
      >
        {code.code}
      </code>
      <span aria-hidden="true" className="h-0 basis-full md:hidden" />
      {url === null ? (
        <CopyButton text={code.code} label="Copy code" done={`The code for ${role} is copied.`} />
      ) : (
        <>
          <CopyButton text={url} label="Copy link" done={`The link for ${role} is copied.`} />
          <Button size="sm" aria-label={`QR code of the link for ${role}`} onClick={() => setShowQr(true)}>
            <QrCode aria-hidden="true" />
            QR
          </Button>
        </>
      )}
      <CodeSwitch room={room} code={code} />
      {showQr && url !== null && (
        <QrDialog room={room} role={role} url={url} onClose={() => setShowQr(false)} />
      )}
    </>
  );
}

function CodeSwitch({ room, code }: { room: Room; code: RoomCode }) {
  const [busy, setBusy] = useState(false);
  const { set } = useCodeChanges(room.id);
  const name = `${code.url === null ? 'code' : 'link'} for ${code.role}`;

  const change = async (enabled: boolean) => {
    setBusy(true);
    try {
      await set(code.code, enabled);
      toast.success(`The ${name} is switched ${enabled ? 'on' : 'off'}.`);
    } catch (error) {
      toast.error(isAppError(error) ? error.message : `The ${name} could not be switched.`);
    }
    setBusy(false);
  };

  return (
    <span className="ml-auto flex w-[4.25rem] items-center gap-2 md:ml-1">
      <Switch
        label={`Let people in by the ${name}`}
        labelHidden
        checked={code.enabled}
        busy={busy}
        onCheckedChange={change}
      />
      <span aria-hidden="true" className="text-12 text-soft">
        {code.enabled ? 'On' : 'Off'}
      </span>
    </span>
  );
}
