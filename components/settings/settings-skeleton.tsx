import { Skeleton } from '@/components/ui/skeleton';

const groups = ['h-14', 'h-24', 'h-8', 'h-64', 'h-52', 'h-16', 'h-12'];

/** About the size of the settings while they are on their way. */
export function SettingsSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the settings"
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]"
    >
      <Skeleton className="h-5 w-full max-w-3xl max-lg:h-10 max-md:h-15 lg:col-span-2 lg:-mb-2" />
      <div>
        <div className="rounded-card border border-line bg-surface">
          {groups.map((height) => (
            <div
              key={height}
              className="grid gap-x-8 gap-y-3 border-line border-t px-4 py-5 first:border-t-0 md:grid-cols-[14rem_minmax(0,1fr)] md:px-5"
            >
              <Skeleton className="h-5 w-24" />
              <Skeleton className={height} />
            </div>
          ))}
        </div>
      </div>
      <Skeleton className="h-26 rounded-card max-lg:hidden" />
    </div>
  );
}
