'use client';

import type { ReactNode } from 'react';
import { useLive } from '@/components/live/use-live';
import { Only } from '@/components/shell/me';
import { Badge, LiveBadge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { PageHead } from '@/components/ui/page-head';
import { Time } from '@/components/ui/time';
import { useZone } from '@/components/ui/zone';
import { formatDuration } from '@/lib/format/time';
import type { Room } from '@/lib/rooms/schema';
import { RoomActions } from './room-actions';
import { regionLabel, sizeLabel } from './room-labels';

export const back = { href: '/rooms', label: 'Rooms' };

/** Name, state, facts and actions of a room. */
export function RoomHead({ room }: { room: Room }) {
  return (
    <PageHead
      back={back}
      title={room.name}
      badge={<RoomState room={room} />}
      actions={
        <Only may="rooms:write">
          <RoomActions room={room} />
        </Only>
      }
      meta={<RoomFacts room={room} />}
    />
  );
}

function RoomState({ room }: { room: Room }) {
  const { data } = useLive(room.id);
  const live = data ? data.session !== null : room.live !== null;
  return (
    <>
      {live && <LiveBadge />}
      {room.enabled ? <Badge tone="good">Enabled</Badge> : <Badge tone="neutral">Disabled</Badge>}
    </>
  );
}

function RoomFacts({ room }: { room: Room }) {
  const zone = useZone();
  const size = sizeLabel(room);
  const limit = room.maxDurationSeconds;
  return (
    <div className="mt-1 flex flex-col gap-2">
      {room.description !== '' && (
        <p className="max-w-3xl break-words text-14 text-ink">{room.description}</p>
      )}
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        <Fact term="Template">{room.templateName || room.templateId}</Fact>
        <Fact term="Region">{regionLabel(room.region)}</Fact>
        {size !== null && <Fact term="Size">{size}</Fact>}
        {limit !== undefined && limit > 0 && <Fact term="Time limit">{formatDuration(limit)}</Fact>}
        <Fact term="Created">
          <Time at={room.createdAt} style="date" />
        </Fact>
        <Fact term="Times in">{zone}</Fact>
        <Fact term="Id">
          <span className="inline-flex items-center gap-0.5">
            <code className="font-mono text-12" title={room.id}>
              {shortId(room.id)}
            </code>
            <span className="-my-3 md:-my-1.5 print:hidden">
              <CopyButton text={room.id} label="Copy room id" done="Room id copied" iconOnly />
            </span>
          </span>
        </Fact>
      </dl>
    </div>
  );
}

const shortId = (id: string): string => (id.length <= 12 ? id : `${id.slice(0, 6)}…${id.slice(-4)}`);

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <dt className="text-faint">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
