'use client';

import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { ApiKey } from '@/lib/auth/schema';

const head = 'h-9 border-line border-b px-3 font-medium text-12 text-faint first:pl-4';
const cell = 'md:h-11 md:px-3';

/** Keys newest first; on a phone a list of cards. */
export function KeyTable({ keys, onRevoke }: { keys: ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  return (
    <table className="block w-full text-13 md:table">
      <caption className="sr-only">API keys, newest first</caption>
      <thead className="sr-only text-left md:not-sr-only md:table-header-group">
        <tr>
          <th scope="col" className={head}>
            Name
          </th>
          <th scope="col" className={head}>
            Ends in
          </th>
          <th scope="col" className={head}>
            Made
          </th>
          <th scope="col" className={head}>
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {keys.map((key) => (
          <tr
            key={key.id}
            className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-3 pr-28 pl-4 first:border-t-0 md:table-row"
          >
            <th
              scope="row"
              className="w-full break-all text-left font-medium text-14 md:w-auto md:px-3 md:pl-4"
            >
              {key.name}
            </th>
            <td className={cell}>
              <code className="font-mono text-12 text-soft">…{key.hint}</code>
            </td>
            <td className={`${cell} text-soft`}>
              <Time at={key.createdAt} style="date" />
            </td>
            <td className="absolute top-2 right-3 md:static md:px-3 md:text-right">
              <Button size="sm" aria-label={`Revoke ${key.name}`} onClick={() => onRevoke(key)}>
                Revoke
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
