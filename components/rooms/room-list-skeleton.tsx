import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

const rows = ['w-28', 'w-36', 'w-24', 'w-40', 'w-32', 'w-26', 'w-44', 'w-20', 'w-38', 'w-30'];

/** The size of the list while it is on its way. */
export function RoomListSkeleton() {
  return (
    <div role="status" aria-label="Loading the rooms" className="rounded-card border border-line bg-surface">
      <div className="hidden h-9 border-line border-b md:block" />
      {rows.map((width) => (
        <div
          key={width}
          className="flex h-[4.75rem] flex-col justify-center gap-2 border-line border-t px-4 first:border-t-0 md:h-11 md:flex-row md:items-center md:justify-start"
        >
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-4 w-44 md:ml-auto" />
          <Skeleton className="hidden h-4 w-20 md:block" />
        </div>
      ))}
    </div>
  );
}

/** The rooms page while its first answer is on its way. */
export function RoomListLoading() {
  return (
    <>
      <PageHead
        title="Rooms"
        filters={<Skeleton className="h-11 w-full md:h-8 md:w-[22.5rem]" />}
        actions={<Skeleton className="h-11 w-64 md:h-8" />}
      />
      <RoomListSkeleton />
    </>
  );
}
