'use client';

import { useRoom } from '@/components/rooms/use-room';
import { useMay } from '@/components/shell/me';
import { Empty } from '@/components/ui/empty';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import type { Room, RoomCodes, RoomRoles } from '@/lib/rooms/schema';
import { ForDevelopers } from './for-developers';
import { JoinAs, type Me } from './join-as';
import { JoinPanelSkeleton } from './join-panel-skeleton';
import { LinksByRole } from './links-by-role';
import { RoomOffNotice } from './room-off-notice';
import { codesKey } from './use-codes';
import { rolesKey, useRoles } from './use-roles';
import { WithheldNote } from './withheld-note';

type JoinPanelProps = {
  roomId: string;
  /** The join page's address with placeholders (`HMS_MEETING_URL`), or null. */
  meetingUrl: string | null;
  me: Me;
  /** First answers, started by the server and not yet waited for. */
  codes: First<RoomCodes>;
  roles: First<RoomRoles>;
};

/** Ways into a room: for the person signed in, by link for everybody, by token for programs. */
export function JoinPanel({ roomId, meetingUrl, me, codes, roles }: JoinPanelProps) {
  return (
    <FirstAnswers
      answers={{ [codesKey(roomId)]: codes, [rolesKey(roomId)]: roles }}
      waiting={<JoinPanelSkeleton />}
    >
      <Ways roomId={roomId} meetingUrl={meetingUrl} me={me} />
    </FirstAnswers>
  );
}

function Ways({ roomId, meetingUrl, me }: Pick<JoinPanelProps, 'roomId' | 'meetingUrl' | 'me'>) {
  const { data: room } = useRoom(roomId);
  const may = useMay('tokens:create');
  if (!may) return <NoWays />;
  if (room === undefined) return <JoinPanelSkeleton />;
  if (!room.enabled) return <RoomOffNotice room={room} />;
  return <WaysIn room={room} meetingUrl={meetingUrl} me={me} />;
}

function WaysIn({ room, meetingUrl, me }: Pick<JoinPanelProps, 'meetingUrl' | 'me'> & { room: Room }) {
  const { roles, withheld } = useRoles(room);
  const none = roles.length === 0 && withheld.length > 0;
  return (
    <div className="flex flex-col gap-4">
      {!none && (
        <div className="grid gap-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <div className="grid print:hidden">
            <JoinAs room={room} meetingUrl={meetingUrl} me={me} />
          </div>
          <LinksByRole room={room} meetingUrl={meetingUrl} />
        </div>
      )}
      {withheld.length > 0 && <WithheldNote roles={withheld} />}
      {!none && <ForDevelopers room={room} />}
    </div>
  );
}

/** What a viewer sees who comes by an address somebody sent. */
function NoWays() {
  return (
    <div className="rounded-card border border-line bg-surface">
      <Empty title="Links are for those who teach">
        Your account may read who attended. To join this room, ask somebody who teaches in it for a link.
      </Empty>
    </div>
  );
}
