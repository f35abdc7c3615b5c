import { formatCount } from '@/lib/format/number';
import type { ImportResult } from '@/lib/roster/schema';

const counts = [
  { field: 'added', label: 'Added', tone: 'text-present' },
  { field: 'updated', label: 'Updated', tone: 'text-excused' },
  { field: 'unchanged', label: 'Unchanged', tone: 'text-soft' },
  { field: 'ended', label: 'Ended', tone: 'text-late' },
] as const;

/** What an import does or did, in five numbers. */
export function ImportCounts({ result }: { result: ImportResult }) {
  const rejected = result.rejected.length;
  const all = [
    ...counts.map(({ field, label, tone }) => ({ label, tone, count: result[field] })),
    { label: 'Left out', tone: 'text-absent', count: rejected },
  ];
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-card border border-line bg-line">
      {all.map(({ label, tone, count }) => (
        <div key={label} className="flex grow basis-[30%] flex-col-reverse bg-surface px-4 py-3 sm:basis-0">
          <dt className="text-13 text-soft">{label}</dt>
          <dd className={`font-semibold text-20 ${count === 0 ? 'text-faint' : tone}`}>
            {formatCount(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
