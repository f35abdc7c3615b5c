import { Skeleton } from '@/components/ui/skeleton';

const rows = Array.from({ length: 8 }, (_, index) => index);

/** Still blocks of the size of the page that comes. */
export function AttendanceSkeleton() {
  return (
    <div role="status" aria-label="Loading the attendance">
      <div className="flex flex-col gap-1 pt-5 pb-4 md:pt-6">
        <Skeleton className="h-5 w-24 max-md:my-3" />
        <Skeleton className="h-7 w-72 max-w-full" />
        <Skeleton className="h-8 w-56" />
      </div>
      <div className="flex flex-col gap-4 pb-12">
        <div className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line md:grid-cols-5">
          {rows.slice(0, 5).map((row) => (
            <div
              key={row}
              className="flex h-[5.25rem] flex-col gap-2 bg-surface px-4 py-3 last:max-md:col-span-2"
            >
              <Skeleton className="h-3 w-20" />
              <Skeleton className="h-6 w-14" />
            </div>
          ))}
        </div>
        <div className="grid gap-4 lg:grid-cols-2">
          <ChartSkeleton />
          <ChartSkeleton />
        </div>
        <TableSkeleton />
      </div>
    </div>
  );
}

function ChartSkeleton() {
  return (
    <div className="rounded-card border border-line bg-surface pt-4 pb-1">
      <div className="flex h-9 flex-col gap-2 px-4">
        <Skeleton className="h-4 w-44" />
        <Skeleton className="h-3 w-64 max-w-full" />
      </div>
      <div className="h-62 p-4">
        <Skeleton className="h-full" />
      </div>
    </div>
  );
}

/** The size of the table's beginning. */
export function TableSkeleton() {
  return (
    <div className="rounded-card border border-line bg-surface">
      <div className="px-4 py-3">
        <Skeleton className="h-11 md:h-8 md:w-72" />
      </div>
      {rows.map((row) => (
        <div key={row} className="flex h-12 items-center gap-6 border-line border-t px-4 max-lg:h-44">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  );
}
