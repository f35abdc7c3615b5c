import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-24', 'w-20', 'w-26', 'w-22', 'w-28', 'w-18', 'w-30', 'w-25'];

/** The size of a list of lessons while it is on its way. */
export function LessonListSkeleton() {
  return (
    <div role="status" aria-label="Loading lessons" className="flex flex-col gap-3">
      <Skeleton className="h-11 w-full max-w-sm md:h-8" />
      <div className="rounded-card border border-line bg-surface">
        {widths.map((width) => (
          <div
            key={width}
            className="flex h-22 items-center gap-6 border-line border-t px-4 first:border-t-0 md:h-11"
          >
            <Skeleton className={`h-4 ${width}`} />
            <Skeleton className="hidden h-4 w-24 md:block" />
            <Skeleton className="ml-auto h-4 w-40" />
          </div>
        ))}
      </div>
    </div>
  );
}
