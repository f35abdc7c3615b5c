'use client';

import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { ApiKey } from '@/lib/keys/schema';
import { mayWords, whereWords } from './key-words';

const columns = ['Name', 'May', 'Where', 'Expires', 'Last used', 'Made'];
const head = 'h-9 border-line border-b px-3 font-medium text-12 text-faint whitespace-nowrap first:pl-4';

/** Keys newest first; on a phone a list of cards. */
export function KeyTable({ keys, onRevoke }: { keys: ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  return (
    <table className="block w-full text-13 md:table">
      <caption className="sr-only">API keys, newest first</caption>
      <thead className="sr-only text-left md:not-sr-only md:table-header-group">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={head}>
              {column}
            </th>
          ))}
          <th scope="col" className={head}>
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {keys.map((key) => (
          <KeyRow key={key.id} item={key} onRevoke={onRevoke} />
        ))}
      </tbody>
    </table>
  );
}

function KeyRow({ item, onRevoke }: { item: ApiKey; onRevoke: (key: ApiKey) => void }) {
  return (
    <tr className="relative flex flex-col gap-0.5 border-line border-t py-3 pr-28 pl-4 align-top first:border-t-0 md:table-row">
      <th scope="row" className="text-left font-medium text-14 md:max-w-64 md:px-3 md:py-2.5 md:pl-4">
        <span className="wrap-anywhere">{item.name}</span>{' '}
        <code className="whitespace-nowrap font-mono font-normal text-12 text-soft">…{item.hint}</code>
        <KeyState state={item.state} />
      </th>
      <Cell label="May">
        <span title={item.scopes.join(', ')}>{mayWords(item.scopes)}</span>
      </Cell>
      <Cell label="Where">
        <span className="wrap-anywhere" title={item.rooms?.map(({ name }) => name).join(', ')}>
          {whereWords(item.rooms)}
        </span>
      </Cell>
      <Cell label="Expires">
        {item.expiresAt === null ? 'Never' : <Time at={item.expiresAt} style="date" />}
      </Cell>
      <Cell label="Last used">
        {item.lastUsedAt === null ? 'Never' : <Time at={item.lastUsedAt} style="ago" />}
      </Cell>
      <Cell label="Made">
        <Time at={item.createdAt} style="date" /> by {item.madeBy}
      </Cell>
      <td className="absolute top-2 right-3 md:static md:px-3 md:py-2 md:text-right">
        <Button size="sm" aria-label={`Revoke ${item.name}`} onClick={() => onRevoke(item)}>
          Revoke
        </Button>
      </td>
    </tr>
  );
}

/** On a phone there is no head to say what a fact is. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className="wrap-anywhere text-soft md:px-3 md:py-2.5">
      <span aria-hidden="true" className="text-faint md:hidden">
        {label}:{' '}
      </span>
      {children}
    </td>
  );
}

function KeyState({ state }: { state: ApiKey['state'] }) {
  if (state === 'works') return null;
  return (
    <span className="block pt-0.5">
      <Badge tone="warn">{state === 'expired' ? 'Expired' : 'Maker is disabled'}</Badge>
    </span>
  );
}
