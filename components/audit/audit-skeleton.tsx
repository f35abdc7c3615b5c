import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';

const lines = ['w-64', 'w-80', 'w-56', 'w-72', 'w-60', 'w-48'];

export function AuditListSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the audit log"
      className="rounded-card border border-line bg-surface py-2"
    >
      {lines.map((width) => (
        <div key={width} className="px-4 py-3">
          <Skeleton className={`h-4 max-w-full ${width}`} />
        </div>
      ))}
    </div>
  );
}

/** The page while its first answer is on its way. */
export function AuditSkeleton() {
  return (
    <>
      <PageHead
        title="Audit"
        meta="Who did what, and when"
        filters={<Skeleton className="h-40 w-full md:h-8 md:w-150" />}
      />
      <AuditListSkeleton />
    </>
  );
}
