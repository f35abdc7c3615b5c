'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useState } from 'react';
import { Badge, LiveBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { formatCount } from '@/lib/format/number';
import type { Room } from '@/lib/rooms/schema';
import { RoomListMenu } from './room-list-menu';

const cell = 'md:h-11 md:px-3';
const row =
  'relative flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-t py-3 pr-14 pl-4 first:border-t-0 ' +
  'has-[a:hover]:bg-hover md:table-row md:p-0';
const wholeRow =
  'after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-card focus-visible:after:outline-2 ' +
  'focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus';

/** One room. The link covers the row, so that the whole row can be clicked and the keyboard meets it once. */
export function RoomListRow({ room }: { room: Room }) {
  const href = `/rooms/${encodeURIComponent(room.id)}`;
  // Fifty rows in sight would be fifty pages fetched ahead: only the one pointed at is.
  const [near, setNear] = useState(false);
  return (
    <tr className={row}>
      <th scope="row" className="w-full min-w-0 text-left font-medium text-14 md:w-auto md:px-3 md:pl-4">
        <Link
          data-row
          href={href}
          title={room.name.length > 24 ? room.name : undefined}
          prefetch={near ? null : false}
          onPointerEnter={() => setNear(true)}
          onFocus={() => setNear(true)}
          className={wholeRow}
        >
          <span
            className={clsx(
              'line-clamp-2 wrap-anywhere md:line-clamp-1 md:break-all',
              !room.enabled && 'text-soft',
            )}
          >
            {room.name}
          </span>
        </Link>
      </th>
      <td className={`${cell} empty:hidden md:empty:table-cell`}>
        <RoomState room={room} />
      </td>
      <td className={`${cell} flex min-w-0 text-soft md:table-cell`}>
        <span className="line-clamp-1 break-all" title={room.templateName}>
          {room.templateName || '–'}
        </span>
        <Dot />
      </td>
      <td className={`${cell} text-soft md:hidden lg:table-cell`}>
        {room.region || 'auto'}
        <Dot />
      </td>
      <td className={`${cell} text-soft`}>
        <span className="md:hidden">last: </span>
        {room.lastSessionAt === null ? 'never' : <Time at={room.lastSessionAt} style="ago" />}
      </td>
      <td className="absolute top-1 right-1 md:relative md:top-auto md:right-auto md:px-2 md:text-right print:hidden">
        <RoomListMenu room={room} href={href} />
      </td>
    </tr>
  );
}

function RoomState({ room: { live, enabled } }: { room: Room }) {
  if (live) {
    return (
      <LiveBadge>
        {formatCount(live.present)} in · since <Time at={live.startedAt} style="time" />
      </LiveBadge>
    );
  }
  return enabled ? null : <Badge tone="neutral">Disabled</Badge>;
}

const Dot = () => (
  <span aria-hidden="true" className="ml-2 text-faint md:hidden">
    ·
  </span>
);
