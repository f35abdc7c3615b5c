import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-32', 'w-24', 'w-40', 'w-28', 'w-36', 'w-30', 'w-26', 'w-38'];

/** The size of a list of students while it is on its way; `bare` without the page's head. */
export function StudentListSkeleton({ bare = false }: { bare?: boolean }) {
  return (
    <>
      {bare ? null : (
        <PageHead
          title="Students"
          back={{ href: '/absences', label: 'Absences' }}
          meta="Everybody on a roster"
          filters={<Skeleton className="h-11 w-full md:h-8 md:w-80" />}
        />
      )}
      <div
        role="status"
        aria-label="Loading students"
        className="rounded-card border border-line bg-surface md:pt-9"
      >
        {widths.map((width) => (
          <div
            key={width}
            className="flex h-18 items-center gap-6 border-line border-t px-4 max-md:first:border-t-0 md:h-11"
          >
            <Skeleton className={`h-4 ${width}`} />
            <Skeleton className="h-4 w-24 max-md:hidden" />
            <Skeleton className="ml-auto h-4 w-40 max-md:hidden" />
          </div>
        ))}
      </div>
    </>
  );
}
