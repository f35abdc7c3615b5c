import { Skeleton } from '@/components/ui/skeleton';

const rows = ['one', 'two', 'three', 'four'];

/** The size of a short list of staff while it is on its way. */
export function StaffSkeleton() {
  return (
    <div role="status" aria-label="Loading the staff" className="rounded-card border border-line bg-surface">
      <div className="hidden h-9 lg:block" />
      {rows.map((row) => (
        <div key={row} className="flex flex-col gap-2 border-line border-t px-4 py-3 lg:h-13 lg:py-2">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-3 w-56" />
        </div>
      ))}
    </div>
  );
}
