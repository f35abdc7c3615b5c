import clsx from 'clsx';
import type { ReactNode } from 'react';

// What scrolls sideways on a narrow screen must be in reach of the keyboard.
const reachable = { tabIndex: 0 };

/** A table on the sheet; wider than a phone it scrolls in itself. `columns`: their widths by name, '' for the rest. */
export function SheetTable({
  label,
  columns,
  minWidth,
  children,
}: {
  label: string;
  columns: Readonly<Record<string, string>>;
  minWidth: string;
  children: ReactNode;
}) {
  return (
    <section aria-label={label} {...reachable} className="overflow-x-auto print:overflow-visible">
      <table className="w-full table-fixed border-collapse print:min-w-0" style={{ minWidth }}>
        <colgroup>
          {Object.entries(columns).map(([name, width]) => (
            <col key={name} style={width === '' ? undefined : { width }} />
          ))}
        </colgroup>
        {children}
      </table>
    </section>
  );
}

type CellProps = { children?: ReactNode; number?: boolean; className?: string; span?: number };

/** The head of a column, repeated on every page. */
export function Head({ children, number, className, span }: CellProps) {
  return (
    <th
      scope="col"
      colSpan={span}
      className={clsx(
        'border-ink border-b px-1 py-1 align-bottom font-semibold',
        number ? 'text-right' : 'text-left',
        className,
      )}
    >
      {children}
    </th>
  );
}

export function Cell({ children, number, className, span }: CellProps) {
  return (
    <td
      colSpan={span}
      className={clsx(
        'break-words border-line border-b px-1 py-0.75 align-top',
        number && 'text-right',
        className,
      )}
    >
      {children}
    </td>
  );
}

/** The head of a row. */
export function RowHead({ children, className }: CellProps) {
  return (
    <th
      scope="row"
      className={clsx(
        'break-words border-line border-b px-1 py-0.75 text-left align-top font-medium',
        className,
      )}
    >
      {children}
    </th>
  );
}
