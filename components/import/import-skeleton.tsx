import { Skeleton } from '@/components/ui/skeleton';

/** The size of the import's first step while it is on its way. */
export function ImportSkeleton() {
  return (
    <div role="status" aria-label="Loading the import" className="flex max-w-4xl flex-col gap-4">
      <Skeleton className="h-6 w-32" />
      <Skeleton className="h-44 w-full rounded-card" />
    </div>
  );
}
