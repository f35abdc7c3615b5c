'use client';

import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/number';
import type { JoinToken, Room } from '@/lib/rooms/schema';
import { downloadText } from './download';
import { safeFileName, shortToken, tokenRows, tokensAsText } from './token-text';

/** As many rows as are drawn. Copy and CSV carry every token, however many there are. */
const shown = 100;

type TokenResultsProps = { room: Room; tokens: JoinToken[] | undefined; onForget: () => void };

/** The tokens just given: look, copy one, copy or save all. */
export function TokenResults({ room, tokens, onForget }: TokenResultsProps) {
  const first = tokens?.[0];
  if (tokens === undefined || first === undefined) return <NoTokens />;
  const count = `${formatCount(tokens.length)} ${tokens.length === 1 ? 'token' : 'tokens'}`;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto w-full md:w-auto">
          <p role="status" className="font-medium">
            {count} for {first.role}
          </p>
          <p className="text-12 text-soft md:hidden">
            Valid until <Time at={first.expiresAt} style="datetime" />
          </p>
        </div>
        <CopyButton
          text={tokensAsText(tokens)}
          label="Copy all"
          done={`${count} copied, ready for a spreadsheet.`}
        />
        <SaveCsv room={room} tokens={tokens} />
        <Button size="sm" variant="ghost" onClick={onForget}>
          Clear
        </Button>
      </div>
      <div className="max-h-[28rem] overflow-auto rounded-card border border-line">
        <table className="w-full text-left text-13">
          <caption className="sr-only">Tokens</caption>
          <thead className="sticky top-0 bg-surface">
            <tr className="text-12 text-soft">
              <th scope="col" className="h-8 px-3 font-medium">
                User id
              </th>
              <th scope="col" className="h-8 px-3 font-medium">
                Token
              </th>
              <th scope="col" className="hidden h-8 px-3 font-medium md:table-cell">
                Expires
              </th>
              <th scope="col" className="h-8 px-3">
                <span className="sr-only">Copy</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.slice(0, shown).map((token) => (
              <TokenRow key={token.userId} token={token} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-12 text-soft">
        {tokens.length > shown &&
          `The first ${shown} are shown. Copy all and CSV carry all ${formatCount(tokens.length)}. `}
        A token is a key: whoever has it joins as that person until it expires. Rollcall keeps no copy, and
        leaving this page forgets them.
      </p>
    </div>
  );
}

function NoTokens() {
  return (
    <div className="flex flex-col items-center justify-center gap-2 rounded-card border border-line border-dashed px-6 py-8 text-center text-13 text-soft">
      <KeyRound aria-hidden="true" className="size-5 text-faint" />
      <p className="max-w-sm">
        A join token lets one person into this room in one role, without a link. Your app hands it to the
        100ms SDK. It is a secret: give it to nobody else.
      </p>
    </div>
  );
}

function TokenRow({ token }: { token: JoinToken }) {
  return (
    <tr className="border-line border-t">
      <th scope="row" className="max-w-28 truncate md:max-w-52 px-3 font-medium" title={token.userId}>
        {token.userId}
      </th>
      <td className="px-3">
        <code className="whitespace-nowrap font-mono text-12 text-soft">{shortToken(token.token)}</code>
      </td>
      <td className="hidden px-3 md:table-cell">
        <Time at={token.expiresAt} style="datetime" />
      </td>
      <td className="px-1 py-0.5 text-right">
        <CopyButton
          text={token.token}
          label={`Copy the token of ${token.userId}`}
          done={`The token of ${token.userId} is copied.`}
          iconOnly
        />
      </td>
    </tr>
  );
}

function SaveCsv({ room, tokens }: { room: Room; tokens: JoinToken[] }) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { toCsv } = await import('@/lib/format/csv');
      const name = safeFileName([room.name, tokens[0]?.role ?? '', 'tokens'], 'csv');
      downloadText(name, toCsv(tokenRows(tokens)), 'text/csv');
    } catch {
      toast.error('The file could not be made. Check your connection and try again.');
    }
    setBusy(false);
  };
  return (
    <Button size="sm" busy={busy} onClick={save}>
      <Download aria-hidden="true" />
      CSV
    </Button>
  );
}
