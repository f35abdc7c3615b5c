import { Skeleton } from '@/components/ui/skeleton';

const rows = ['w-28', 'w-36', 'w-24', 'w-40', 'w-32', 'w-26', 'w-44', 'w-20'];

/** The size of a roster while it is on its way. */
export function RosterSkeleton() {
  return (
    <div role="status" aria-label="Loading the roster" className="rounded-card border border-line bg-surface">
      <div className="flex flex-wrap gap-2 px-4 py-3">
        <Skeleton className="h-11 w-full md:h-8 md:w-72" />
        <Skeleton className="h-11 w-full md:ml-auto md:h-8 md:w-72" />
      </div>
      {rows.map((width) => (
        <div
          key={width}
          className="flex h-20 flex-col justify-center gap-2 border-line border-t px-4 lg:h-11 lg:flex-row lg:items-center lg:justify-start"
        >
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-4 w-48 lg:ml-auto" />
        </div>
      ))}
    </div>
  );
}
