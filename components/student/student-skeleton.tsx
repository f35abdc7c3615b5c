import { Skeleton } from '@/components/ui/skeleton';

const counts = Array.from({ length: 7 }, (_, index) => index);

/** Still blocks of the size of the page that comes. */
export function StudentSkeleton() {
  return (
    <div role="status" aria-label="Loading the record">
      <div className="flex flex-col gap-1 pt-5 pb-4 md:pt-6">
        <Skeleton className="h-5 w-20 max-md:my-3" />
        <Skeleton className="h-8 w-64 max-w-full" />
        <Skeleton className="h-5 w-56" />
      </div>
      <div className="flex flex-col gap-4 pb-12">
        <div className="grid grid-cols-4 overflow-hidden rounded-card border border-line bg-surface lg:grid-cols-7">
          {counts.map((count) => (
            <div key={count} className="flex h-20 flex-col gap-2 px-4 py-3 outline outline-line">
              <Skeleton className="h-4 w-16" />
              <Skeleton className="h-7 w-12" />
            </div>
          ))}
        </div>
        <div className="h-77 rounded-card border border-line bg-surface" />
        <div className="h-48 rounded-card border border-line bg-surface" />
        <div className="h-96 rounded-card border border-line bg-surface" />
      </div>
    </div>
  );
}
