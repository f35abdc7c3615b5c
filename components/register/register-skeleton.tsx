import { Skeleton } from '@/components/ui/skeleton';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** The size of a register while it is on its way. */
export function RegisterSkeleton() {
  return (
    <div role="status" aria-label="Loading the register" className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Skeleton className="h-11 max-md:w-full md:h-8 md:w-72" />
        <Skeleton className="h-11 max-md:w-full md:h-8 md:w-88" />
        <Skeleton className="h-11 max-md:w-full md:ml-auto md:h-8 md:w-25" />
      </div>
      <div className="h-21 rounded-card border border-line bg-surface px-4 py-3">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="mt-3 h-4 w-full max-w-2xl" />
      </div>
      <div className="overflow-hidden rounded-card border border-line bg-surface">
        <div className="flex h-14 items-center px-4">
          <Skeleton className="h-8 w-full max-w-xl" />
        </div>
        <div className="h-16 border-line border-t max-md:hidden" />
        {rows.map((row) => (
          <div key={row} className="flex h-8 items-center gap-4 border-line border-t px-3 max-md:h-36">
            <Skeleton className="h-4 w-36" />
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-4 flex-1" />
          </div>
        ))}
      </div>
    </div>
  );
}
