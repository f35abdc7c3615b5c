import { Skeleton } from '@/components/ui/skeleton';

/** The size of the panel while it is on its way. */
export function JoinPanelSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the ways to join"
      className="grid gap-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]"
    >
      <Skeleton className="h-44 rounded-card" />
      <Skeleton className="h-56 rounded-card" />
    </div>
  );
}
