import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

const groups = ['h-36', 'h-48', 'h-28'];

export function SignOffListSkeleton() {
  return (
    <div role="status" aria-label="Loading the lessons to sign" className="flex flex-col gap-4">
      {groups.map((height) => (
        <div key={height} className={`rounded-card border border-line bg-surface px-4 py-3 ${height}`}>
          <Skeleton className="h-5 w-40" />
        </div>
      ))}
    </div>
  );
}

/** The page while its first answer is on its way. */
export function SignOffSkeleton() {
  return (
    <>
      <PageHead
        title="To sign"
        back={{ href: '/', label: 'Today' }}
        meta="Lessons that wait for a signature"
        filters={<Skeleton className="h-24 w-full md:h-8 md:w-100" />}
      />
      <SignOffListSkeleton />
    </>
  );
}
