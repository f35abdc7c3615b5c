'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { formatCount } from '@/lib/format/number';
import type { ImportResult } from '@/lib/roster/schema';
import type { Import } from './use-import';

const separators: Record<ImportResult['read']['delimiter'], string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

/** The file and how it was taken apart, in a line of facts. */
export function HowRead({ way, result: { read } }: { way: Import; result: ImportResult }) {
  const facts = [
    { term: way.files.length === 1 ? 'File' : 'Files', value: way.files.map((file) => file.name).join(', ') },
    { term: 'Format', value: read.format === 'oneroster' ? 'OneRoster' : 'CSV' },
    { term: 'Encoding', value: read.encoding },
    { term: 'Separator', value: separators[read.delimiter] },
    { term: 'Rows', value: formatCount(read.rows) },
  ];
  return (
    <div className="flex flex-col gap-1">
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-13">
        {facts.map(({ term, value }) => (
          <div key={term} className="flex min-w-0 gap-1.5">
            <dt className="shrink-0 text-faint">{term}</dt>
            <dd className="wrap-anywhere min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
      {read.format === 'csv' && (
        <Checkbox
          label="The first line names the columns"
          className="self-start text-13"
          checked={way.choices.header ?? read.header}
          onChange={(event) => way.decide({ header: event.target.checked })}
        />
      )}
    </div>
  );
}
