import { TableSkeleton } from '@/components/attendance/attendance-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

const counts = Array.from({ length: 7 }, (_, index) => index);

/** Still blocks of the size of the page that comes. */
export function LessonSkeleton() {
  return (
    <div role="status" aria-label="Loading the lesson">
      <div className="flex flex-col gap-1 pt-5 pb-4 md:pt-6">
        <Skeleton className="h-5 w-24 max-md:my-3" />
        <Skeleton className="h-8 w-96 max-w-full" />
        <Skeleton className="h-5 w-56" />
      </div>
      <div className="flex flex-col gap-4 pb-12">
        <div className="grid grid-cols-4 overflow-hidden rounded-card border border-line bg-surface md:grid-cols-7">
          {counts.map((count) => (
            <div
              key={count}
              className="flex h-15 flex-col gap-2 px-3 py-2 outline outline-line md:h-[5.75rem] md:px-4 md:py-3"
            >
              <Skeleton className="h-4 w-16" />
              <Skeleton className="h-6 w-10" />
            </div>
          ))}
        </div>
        <TableSkeleton />
      </div>
    </div>
  );
}
