import { Skeleton } from '@/components/ui/skeleton';

/** The size of a short list of keys while it is on its way. */
export function KeyListSkeleton() {
  return (
    <div role="status" aria-label="Loading the keys" className="rounded-card border border-line bg-surface">
      <div className="hidden h-9 border-line border-b md:block" />
      {['w-40', 'w-28', 'w-36'].map((width) => (
        <div
          key={width}
          className="flex h-[4.25rem] items-center gap-6 border-line border-t px-4 first:border-t-0 md:h-11"
        >
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="ml-auto h-4 w-24" />
        </div>
      ))}
    </div>
  );
}
