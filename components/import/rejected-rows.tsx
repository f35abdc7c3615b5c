'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { ImportResult } from '@/lib/roster/schema';

const first = 20;

/** The rows that are left out, each with its line and why. The others are not lost by them. */
export function RejectedRows({ rejected }: { rejected: ImportResult['rejected'] }) {
  const [all, setAll] = useState(false);
  if (rejected.length === 0) return null;
  const shown = all ? rejected : rejected.slice(0, first);
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full rounded-card border border-line bg-surface">
        <table className="w-full text-13">
          <caption className="sr-only">Rows that are left out</caption>
          <thead className="text-left text-12 text-faint">
            <tr className="h-8">
              <th scope="col" className="w-24 px-4 font-medium">
                Line
              </th>
              <th scope="col" className="font-medium">
                Why
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, reason, file }) => (
              <tr key={`${file} ${line} ${reason}`} className="border-line border-t align-top">
                <th scope="row" className="px-4 py-1.5 text-left font-medium">
                  {formatCount(line)}
                </th>
                <td className="wrap-anywhere py-1.5 pr-4">
                  {file !== undefined && <span className="text-faint">{file}: </span>}
                  {reason}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejected.length > shown.length && (
        <Button size="sm" onClick={() => setAll(true)}>
          Show all {formatCount(rejected.length)}
        </Button>
      )}
    </div>
  );
}
