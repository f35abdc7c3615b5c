import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

const counts = ['a', 'b', 'c', 'd', 'e'];
const rows = ['w-32', 'w-24', 'w-40', 'w-28', 'w-36', 'w-30'];

/** The size of what comes below the head. */
export function AbsenceListSkeleton() {
  return (
    <div role="status" aria-label="Loading absences" className="flex flex-col gap-4">
      <div className="grid grid-cols-4 overflow-hidden rounded-card border border-line bg-surface md:grid-cols-5">
        {counts.map((count) => (
          <div
            key={count}
            className="flex h-15 flex-col gap-2 px-3 py-2 outline outline-line last:max-md:hidden md:h-18 md:px-4 md:py-3"
          >
            <Skeleton className="h-4 w-16" />
            <Skeleton className="h-5 w-10" />
          </div>
        ))}
      </div>
      <div className="rounded-card border border-line bg-surface">
        <div className="flex h-14 items-center px-4">
          <Skeleton className="h-8 w-72" />
        </div>
        {rows.map((width) => (
          <div key={width} className="flex h-28 items-center gap-6 border-line border-t px-4 lg:h-14">
            <Skeleton className={`h-4 ${width}`} />
            <Skeleton className="h-4 w-24" />
            <Skeleton className="ml-auto h-4 w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The page while its first answer is on its way. */
export function AbsencesSkeleton() {
  return (
    <>
      <PageHead
        title="Absences"
        meta={<Skeleton className="h-5 w-52" />}
        filters={<Skeleton className="h-11 w-full max-w-80 md:h-8" />}
      />
      <AbsenceListSkeleton />
    </>
  );
}
