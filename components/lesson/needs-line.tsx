import type { ReactNode } from 'react';
import { Only } from '@/components/shell/me';
import type { Mark } from './status';
import { StatusLetter } from './status-chip';

/** How many names a line says. */
export const fewNames = 8;

type LineProps = { mark?: Mark; children: ReactNode; action?: ReactNode };

/** One thing that waits, with the action beside it; on a phone under it. Who only looks reads it. */
export function NeedsLine({ mark, children, action }: LineProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2 first:border-t-0">
      <div className="flex min-w-0 flex-1 items-start gap-2 text-13 max-md:basis-full">
        {mark ? <StatusLetter mark={mark} /> : null}
        <div className="min-w-0 break-words">{children}</div>
      </div>
      <Only may="rooms:write">
        <div className="print:hidden">{action}</div>
      </Only>
    </li>
  );
}
