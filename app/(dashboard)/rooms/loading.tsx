import { RoomListSkeleton } from '@/components/rooms/room-list-skeleton';
import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

export default function RoomsLoading() {
  return (
    <>
      <PageHead
        title="Rooms"
        filters={<Skeleton className="h-11 w-full md:h-8 md:w-80" />}
        actions={<Skeleton className="h-11 w-32 md:h-8" />}
      />
      <RoomListSkeleton />
    </>
  );
}
