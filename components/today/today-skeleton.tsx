import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

const heights = ['h-40 md:h-28', 'h-56 md:h-44', 'h-44 md:h-32'];

/** The size of the start page while it is on its way. */
export function TodaySkeleton() {
  return (
    <>
      <PageHead title="Today" meta={<Skeleton className="h-5 w-52" />} />
      <div role="status" aria-label="Loading today" className="flex flex-col gap-6 pb-12">
        {heights.map((height) => (
          <div key={height} className="flex flex-col gap-2">
            <Skeleton className="h-5 w-16" />
            <div className={`rounded-card border border-line bg-surface ${height}`} />
          </div>
        ))}
      </div>
    </>
  );
}
