'use client';

import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { AppError } from '@/lib/errors';
import { fillMeetingUrl } from '@/lib/format/meeting-link';
import type { Room, RoomCode } from '@/lib/rooms/schema';
import { Card } from './card';
import { RoleSelect } from './role-select';
import { leadingRole } from './roles';
import { useCodeChanges } from './use-codes';
import { useRoles } from './use-roles';

/** The person signed in. */
export type Me = { id: string; name: string };

type JoinAsProps = { room: Room; meetingUrl: string | null; me: Me };

/** One click into the class, under the name and id of the person signed in, so that attendance knows them. */
export function JoinAs({ room, meetingUrl, me }: JoinAsProps) {
  const { roles, codes } = useRoles(room);
  const [chosen, setChosen] = useState<string>();
  const role = chosen ?? leadingRole(roles) ?? '';
  return (
    <Card title={`Join as ${me.name}`}>
      <div className="flex flex-col gap-3 px-4 pt-3 pb-4">
        {meetingUrl === null ? (
          <MeetingUrlAdvice />
        ) : (
          <>
            <RoleSelect roles={roles} value={role} onChange={setChosen} />
            <Way room={room} meetingUrl={meetingUrl} me={me} role={role} codes={codes} />
            <p className="text-12 text-faint">
              Opens in a new tab, with your name and id, so that attendance counts you once however often you
              rejoin.
            </p>
          </>
        )}
      </div>
    </Card>
  );
}

/** How to get links, for who may not know what an environment variable is and for who sets it. */
function MeetingUrlAdvice() {
  return (
    <p className="text-13 text-soft">
      Rollcall does not know yet where classes open. Ask whoever runs it to set{' '}
      <code className="font-mono text-12">HMS_MEETING_URL</code> to that address, for example{' '}
      <code className="inline-block max-w-full break-all font-mono text-12">
        https://acme.app.100ms.live/meeting/{'{code}'}
      </code>
      . Then you join from here in one click.
    </p>
  );
}

type WayProps = { room: Room; meetingUrl: string; me: Me; role: string; codes: RoomCode[] };

function Way({ room, meetingUrl, me, role, codes }: WayProps) {
  const own = codes.filter((known) => known.role === role);
  const code = own.find((known) => known.enabled)?.code;
  const addressOf = (given: string) =>
    fillMeetingUrl(meetingUrl, { code: given, roomId: room.id, role, userId: me.id, name: me.name });

  if (code === undefined && meetingUrl.includes('{code}')) {
    if (own.length > 0) {
      return (
        <p className="text-13 text-late">
          The link for {role} is switched off. Switch it on to join with it.
        </p>
      );
    }
    return <CreateAndJoin key={role} roomId={room.id} role={role} addressOf={addressOf} />;
  }
  return (
    <ButtonLink variant="primary" href={addressOf(code ?? '')} target="_blank" rel="noopener noreferrer">
      Join as {role}
      <ArrowUpRight aria-hidden="true" />
      <span className="sr-only">(opens a new tab)</span>
    </ButtonLink>
  );
}

type CreateAndJoinProps = { roomId: string; role: string; addressOf: (code: string) => string };

/** For a room without links: makes them, then opens the one of this role. */
function CreateAndJoin({ roomId, role, addressOf }: CreateAndJoinProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { create } = useCodeChanges(roomId);

  const join = async () => {
    // Opened before the first wait: afterwards the browser would take it for a pop-up nobody asked for.
    const tab = window.open('about:blank', '_blank');
    setBusy(true);
    setFailure(undefined);
    try {
      const code = (await create()).find((made) => made.role === role && made.enabled)?.code;
      if (code === undefined)
        throw new AppError('conflict', `100ms made no link for the role ${role}. Choose another role.`);
      if (tab) {
        tab.opener = null;
        tab.location.replace(addressOf(code));
      }
    } catch (error) {
      tab?.close();
      setFailure(error);
    }
    setBusy(false);
  };

  return (
    <>
      <Button variant="primary" busy={busy} disabled={role === ''} onClick={join}>
        Join as {role}
        <ArrowUpRight aria-hidden="true" />
        <span className="sr-only">(opens a new tab)</span>
      </Button>
      {failure !== undefined && <ErrorNotice error={failure} title="The links could not be made" />}
    </>
  );
}
