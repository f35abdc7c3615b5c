import { Skeleton } from '@/components/ui/skeleton';

/** The size of a list of sessions while it is on its way. */
export function SessionListSkeleton() {
  return (
    <div role="status" aria-label="Loading sessions" className="rounded-card border border-line bg-surface">
      {skeletonWidths.map((width) => (
        <SkeletonRow key={width} width={width} />
      ))}
    </div>
  );
}

const skeletonWidths = ['w-32', 'w-28', 'w-36', 'w-24', 'w-40', 'w-30'];

const SkeletonRow = ({ width }: { width: string }) => (
  <div className="flex h-16 items-center gap-6 border-line border-t px-4 first:border-t-0 md:h-11">
    <Skeleton className={`h-4 ${width}`} />
    <Skeleton className="hidden h-4 w-24 md:block" />
    <Skeleton className="ml-auto h-4 w-16" />
  </div>
);
