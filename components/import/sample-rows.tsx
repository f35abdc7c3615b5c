import type { ImportResult } from '@/lib/roster/schema';
import { Part } from './part';

const shown = 5;

/** The first rows as they were understood. */
export function SampleRows({ result: { read } }: { result: ImportResult }) {
  const rows = read.sample.slice(0, shown);
  if (rows.length === 0) return null;
  const columns = [
    { label: 'User id', of: (row: Row) => row.userId, always: true },
    { label: 'Name', of: (row: Row) => row.name, always: true },
    { label: 'E-mail', of: (row: Row) => row.email, always: false },
    { label: 'External id', of: (row: Row) => row.externalId, always: false },
    { label: 'Class', of: (row: Row) => row.className, always: false },
  ].filter(({ of, always }) => always || read.sample.some((row) => of(row) !== null));
  return (
    <Part title="The first rows, as understood">
      <div className="rounded-card border border-line bg-surface">
        <table className="block w-full text-13 md:table">
          <caption className="sr-only">The first rows of the file, as understood</caption>
          <thead className="text-left text-12 text-faint max-md:sr-only">
            <tr className="h-8">
              <th scope="col" className="w-16 px-4 font-medium">
                Line
              </th>
              {columns.map(({ label }) => (
                <th key={label} scope="col" className="pr-4 font-medium">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block md:table-row-group">
            {rows.map((row) => (
              <tr
                key={`${row.line} ${row.userId}`}
                className="flex flex-wrap gap-x-3 border-line border-t px-4 py-1.5 max-md:first:border-t-0 md:table-row md:h-8"
              >
                <td className="text-faint md:px-4">
                  <span className="md:hidden">Line </span>
                  {row.line}
                </td>
                {columns.map(({ label, of }) => (
                  <td
                    key={label}
                    className="min-w-0 truncate empty:hidden md:max-w-56 md:pr-4"
                    title={of(row) ?? undefined}
                  >
                    <bdi>{of(row) || '–'}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

type Row = ImportResult['read']['sample'][number];
