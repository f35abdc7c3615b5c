import { Time } from '@/components/ui/time';
import type { Purge } from '@/lib/privacy/schema';
import { countWords } from './privacy-words';

/** Purges that were done or stopped, latest first. */
export function PastPurges({ purges }: { purges: readonly Purge[] }) {
  return (
    <section aria-label="Earlier purges">
      <h3 className="mb-1 font-medium text-13">Earlier</h3>
      <ul className="divide-y divide-line text-13">
        {purges.map(({ id, before, doneAt, stoppedAt, stoppedBy, deleted }) => (
          <li key={id} className="flex flex-col gap-0.5 py-2">
            <span>
              Before {before}: {doneAt === null ? 'stopped' : 'done'}{' '}
              <Time at={doneAt ?? stoppedAt} style="datetime" />
              {stoppedBy === null ? null : (
                <>
                  {' '}
                  by <bdi>{stoppedBy}</bdi>
                </>
              )}
            </span>
            {deleted === null ? null : (
              <span className="text-12 text-soft tabular-nums">
                {countWords(deleted).join(' · ') || 'Nothing was left to delete'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
