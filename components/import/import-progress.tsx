import { formatCount } from '@/lib/format/number';
import type { Progress } from './import-call';

/** How far the import is, in rows. */
export function ImportProgress({
  progress,
  rows,
}: {
  progress: Progress | undefined;
  rows: number | undefined;
}) {
  const total = progress?.total ?? rows ?? 0;
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-surface px-4 py-6">
      <label htmlFor="import-progress" className="text-14">
        {progress
          ? `${formatCount(progress.done)} of ${formatCount(total)} ${progress.phase === 'rooms' ? 'rooms made' : 'written'}`
          : `Sending ${formatCount(total)} rows`}
      </label>
      <progress
        id="import-progress"
        className="h-2 w-full accent-accent"
        max={Math.max(1, total)}
        {...(progress ? { value: progress.done } : {})}
      />
      <p className="text-13 text-soft">It goes on even when you leave this page.</p>
    </div>
  );
}
