'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Room } from '@/lib/rooms/schema';
import { RoomListRow } from './room-list-row';

/** The table of rooms; on a phone a list of cards with the same facts in the same order. */
export function RoomListTable({ rooms }: { rooms: Room[] }) {
  return (
    <table className="block w-full text-13 md:table md:table-fixed">
      <caption className="sr-only">Rooms, live ones first, then newest first</caption>
      <thead className="sr-only text-left md:not-sr-only md:table-header-group">
        <tr>
          <Head>Name</Head>
          <Head className="md:w-56">State</Head>
          <Head className="md:w-[20%]">Template</Head>
          <Head className="hidden md:w-24 lg:table-cell">Region</Head>
          <Head className="md:w-32">Last session</Head>
          <Head className="md:w-14">
            <span className="sr-only">Actions</span>
          </Head>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rooms.map((room) => (
          <RoomListRow key={room.id} room={room} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th
      scope="col"
      className={clsx('h-9 border-line border-b px-3 font-medium text-12 text-faint first:pl-4', className)}
    >
      {children}
    </th>
  );
}
