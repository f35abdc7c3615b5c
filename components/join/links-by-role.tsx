'use client';

import { Info, Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Room } from '@/lib/rooms/schema';
import { Card } from './card';
import { LinkRow } from './link-row';
import { linkLines, type Noun } from './roles';
import { useCodeChanges, useCodes } from './use-codes';
import { useRoles } from './use-roles';

/** The links (or bare codes) of each role: copy, QR, on and off. */
export function LinksByRole({ room, meetingUrl }: { room: Room; meetingUrl: string | null }) {
  const noun: Noun = meetingUrl === null ? 'code' : 'link';
  return (
    <Card title={meetingUrl === null ? 'Codes by role' : 'Links by role'}>
      <Links room={room} noun={noun} />
      <div className="flex flex-col gap-2 px-4 pt-3 pb-4">
        {meetingUrl === null && (
          <p className="text-13 text-soft">
            Apps and the 100ms page ask for these codes. They turn into links once{' '}
            <code className="font-mono text-12">HMS_MEETING_URL</code> is set.
          </p>
        )}
        <p className="flex gap-2 text-12 text-soft">
          <Info aria-hidden="true" className="mt-px size-3.5 shrink-0 text-faint" />
          {`Anyone who has a ${noun} can join with it, under any name: a name proves nothing. Switch a ${noun} off when it has got about.`}
        </p>
      </div>
    </Card>
  );
}

function Links({ room, noun }: { room: Room; noun: Noun }) {
  const { data, error, isValidating, mutate } = useCodes(room.id, room.enabled);
  const { roles, codes } = useRoles(room);
  if (data === undefined && error) {
    return (
      <div className="px-4 py-3">
        <ErrorNotice
          title={`The ${noun}s could not be loaded`}
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div role="status" aria-label={`Loading ${noun}s`} className="flex flex-col gap-2 px-4 py-3">
        <Skeleton className="h-11 md:h-9" />
        <Skeleton className="h-11 md:h-9" />
      </div>
    );
  }
  const lines = linkLines(roles, codes);
  const missing = lines.filter((line) => line.code === null);
  return (
    <>
      {codes.length > 0 && (
        <ul className="px-4 pt-2">
          {lines.map((line) => (
            <LinkRow key={line.code?.code ?? line.role} room={room} line={line} noun={noun} />
          ))}
        </ul>
      )}
      {(codes.length === 0 || missing.length > 0) && (
        <CreateLinks
          noun={noun}
          roomId={room.id}
          none={codes.length === 0}
          roles={missing.map((line) => line.role)}
        />
      )}
    </>
  );
}

type CreateLinksProps = { roomId: string; noun: Noun; none: boolean; roles: string[] };

function CreateLinks({ roomId, noun, none, roles }: CreateLinksProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { create } = useCodeChanges(roomId);

  const submit = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await create();
      toast.success(`The ${noun}s are made.`);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };

  return (
    <div className="flex flex-col items-start gap-3 px-4 py-3">
      {failure !== undefined && <ErrorNotice error={failure} title={`The ${noun}s could not be made`} />}
      <p className="text-13 text-soft">
        {none ? `This room has no ${noun}s yet.` : `Some roles have no ${noun} yet.`}
        {roles.length > 0 && ` Create them for ${roles.join(', ')}.`}
      </p>
      <Button variant={none ? 'primary' : 'secondary'} busy={busy} onClick={submit}>
        <Link2 aria-hidden="true" />
        Create {noun}s
      </Button>
    </div>
  );
}
