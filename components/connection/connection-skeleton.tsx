import { Skeleton } from '@/components/ui/skeleton';

const lines = Array.from({ length: 11 }, (_, place) => place);

/** The size of the list of checks while they are made. */
export function ConnectionSkeleton() {
  return (
    <div
      role="status"
      aria-label="Looking at the connection"
      className="rounded-card border border-line bg-surface"
    >
      {lines.map((line) => (
        <div
          key={line}
          className="flex h-24 items-center gap-6 border-line border-t px-4 first:border-t-0 md:h-12"
        >
          <Skeleton className="h-5 w-16" />
          <Skeleton className="h-4 w-40" />
        </div>
      ))}
    </div>
  );
}
