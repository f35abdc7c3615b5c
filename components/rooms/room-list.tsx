'use client';

import { useRef } from 'react';
import { useMe } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PageHead } from '@/components/ui/page-head';
import { useListKeys } from '@/components/ui/use-list-keys';
import { formatCount } from '@/lib/format/number';
import { CreateRoom } from './create-room';
import { useRoomListFilter } from './room-list-filter';
import { RoomListFilters } from './room-list-filters';
import { toRoomFilter } from './room-list-key';
import { RoomListSkeleton } from './room-list-skeleton';
import { RoomListTable } from './room-list-table';
import { useRooms } from './use-rooms';

/** The rooms page: filter, table, more. */
export function RoomList() {
  const filter = useRoomListFilter();
  const { rooms, error, isValidating, hasMore, loadingMore, showMore, retry } = useRooms(
    toRoomFilter(filter),
  );
  const { role } = useMe();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useListKeys({ filter: search, list, onClear: filter.clear });

  return (
    <>
      <PageHead
        title="Rooms"
        filters={<RoomListFilters filter={filter} search={search} />}
        actions={
          <>
            {role === 'admin' ? <ButtonLink href="/people/import">Import people</ButtonLink> : null}
            <CreateRoom />
          </>
        }
      />
      <p role="status" className="sr-only">
        {rooms && `${formatCount(rooms.length)}${hasMore ? ' or more' : ''} rooms`}
      </p>
      {error && (
        <ErrorNotice
          className="mb-4"
          title={rooms ? 'The list could not be brought up to date' : 'The rooms could not be loaded'}
          error={error}
          busy={isValidating}
          onRetry={retry}
        />
      )}
      {!rooms && !error && <RoomListSkeleton />}
      {rooms && (
        <div ref={list} className="rounded-card border border-line bg-surface">
          {rooms.length > 0 ? (
            <RoomListTable rooms={rooms} />
          ) : (
            <NoRooms filtered={filter.filtered} onClear={filter.clear} />
          )}
        </div>
      )}
      {rooms && hasMore && (
        <div className="flex justify-center pt-4">
          <Button busy={loadingMore} onClick={showMore}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function NoRooms({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { role, mayCreateRooms } = useMe();
  if (filtered) {
    return (
      <Empty title="No room matches" action={<Button onClick={onClear}>Clear the filter</Button>}>
        The filter looks at the names of rooms, anywhere in the name and in any letter case.
      </Empty>
    );
  }
  return (
    <Empty
      title={role === 'admin' ? 'No rooms yet' : 'No rooms for you yet'}
      action={mayCreateRooms ? <CreateRoom /> : undefined}
    >
      A room is where a class meets, again and again.{' '}
      {mayCreateRooms && 'Once you have made one, you can hand out links to join it and read who attended. '}
      {role !== 'admin' && 'An admin of Rollcall assigns rooms to you; those are listed here.'}
    </Empty>
  );
}
