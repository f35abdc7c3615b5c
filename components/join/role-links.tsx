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
import type { RoleCodes } from './roles';
import { useCodeChanges } from './use-codes';

const QrDialog = dynamic(() => import('./qr-dialog').then((module) => module.QrDialog), { ssr: false });

/** One role: its codes, usually one, each with its buttons. */
export function RoleLinks({ room, group }: { room: Room; group: RoleCodes }) {
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 border-line border-t py-2 first:border-t-0 md:flex-row md:py-1">
      <div className="flex min-w-0 shrink-0 flex-col justify-center md:min-h-8 md:w-32">
        <span className="truncate font-medium" title={group.role}>
          {group.role}
        </span>
        {!group.inTemplate && <span className="text-12 text-late">not in the template any more</span>}
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        {group.codes.length === 0 && <span className="text-13 text-faint md:py-1.5">no link yet</span>}
        {group.codes.map((code) => (
          <CodeRow key={code.code} room={room} code={code} />
        ))}
      </div>
    </li>
  );
}

function CodeRow({ room, code }: { room: Room; code: RoomCode }) {
  const [showQr, setShowQr] = useState(false);
  const [busy, setBusy] = useState(false);
  const { set } = useCodeChanges(room.id);
  const url = code.url;

  const change = async (enabled: boolean) => {
    setBusy(true);
    try {
      await set(code.code, enabled);
      toast.success(`The link for ${code.role} is switched ${enabled ? 'on' : 'off'}.`);
    } catch (error) {
      toast.error(isAppError(error) ? error.message : 'The link could not be switched.');
    }
    setBusy(false);
  };

  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <code
        className={clsx(
          'min-w-0 flex-1 truncate font-mono text-13',
          code.enabled ? 'text-ink' : 'text-faint line-through',
        )}
      >
        {code.code}
      </code>
      {url === null ? (
        <CopyButton text={code.code} label="Copy code" done={`The code for ${code.role} is copied.`} />
      ) : (
        <>
          <CopyButton text={url} label="Copy link" done={`The link for ${code.role} is copied.`} />
          <Button
            size="sm"
            aria-label={`QR code of the link for ${code.role}`}
            onClick={() => setShowQr(true)}
          >
            <QrCode aria-hidden="true" />
            QR
          </Button>
        </>
      )}
      <span className="flex w-[4.5rem] items-center gap-2">
        <Switch
          label={`Link for ${code.role}`}
          labelHidden
          checked={code.enabled}
          busy={busy}
          onCheckedChange={change}
        />
        <span aria-hidden="true" className="text-12 text-soft">
          {code.enabled ? 'On' : 'Off'}
        </span>
      </span>
      {showQr && url !== null && (
        <QrDialog room={room} role={code.role} url={url} onClose={() => setShowQr(false)} />
      )}
    </div>
  );
}
