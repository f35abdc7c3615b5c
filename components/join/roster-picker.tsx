'use client';

import { useMemo, useState } from 'react';
import { arrange, dayIn, indexRoster } from '@/components/roster/arrange';
import { useRoster } from '@/components/roster/use-roster';
import { Button, ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Input } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import { formatCount } from '@/lib/format/number';

type RosterPickerProps = { roomId: string; onPick: (userIds: string[]) => void; onClose: () => void };

/** As many as are drawn at once; the filter finds the others. */
const shown = 200;

/** User ids from the room's roster: everybody, or those who are ticked. Loaded when opened. */
export function RosterPicker({ roomId, onPick, onClose }: RosterPickerProps) {
  const { data, error, isValidating, mutate } = useRoster(roomId);
  const today = dayIn(useZone(), useNow());
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(
    () => indexRoster(data?.people ?? [], today).filter(({ standing }) => standing !== 'ended'),
    [data, today],
  );
  const found = useMemo(() => arrange(entries, text, 'all'), [entries, text]);
  const ids = found.map(({ person }) => person.userId);
  const all = ids.length > 0 && ids.every((id) => picked.has(id));

  const turn = (wanted: string[], on: boolean) => {
    const next = new Set(picked);
    for (const id of wanted) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setPicked(next);
  };
  const pick = () => {
    onPick(entries.map(({ person }) => person.userId).filter((id) => picked.has(id)));
    onClose();
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Pick from the roster">
      {error && <ErrorNotice error={error} busy={isValidating} onRetry={() => void mutate()} />}
      {!data && !error && <Skeleton className="h-72" />}
      {data && entries.length === 0 && (
        <Empty
          title="Nobody is on the roster"
          action={<ButtonLink href={`/rooms/${encodeURIComponent(roomId)}/roster`}>To the roster</ButtonLink>}
        />
      )}
      {entries.length > 0 && (
        <div className="flex flex-col gap-2">
          <Input
            type="search"
            aria-label="Filter the roster"
            placeholder="Name, id or e-mail"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Checkbox
            label={
              text.trim() === '' ? `All ${formatCount(ids.length)}` : `All ${formatCount(ids.length)} found`
            }
            checked={all}
            onChange={(event) => turn(ids, event.target.checked)}
          />
          <ul
            aria-label="People"
            className="max-h-80 overflow-y-auto rounded-card border border-line px-3 py-1"
          >
            {found.slice(0, shown).map(({ person }) => (
              <li key={person.id}>
                <Checkbox
                  className="w-full"
                  label={
                    <>
                      {person.name} <span className="text-12 text-faint">{person.userId}</span>
                    </>
                  }
                  checked={picked.has(person.userId)}
                  onChange={(event) => turn([person.userId], event.target.checked)}
                />
              </li>
            ))}
            {found.length > shown && (
              <li className="py-2 text-13 text-soft">
                and {formatCount(found.length - shown)} more: type to find them
              </li>
            )}
          </ul>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" disabled={picked.size === 0} onClick={pick}>
              {picked.size === 0
                ? 'Take ids'
                : `Take ${formatCount(picked.size)} ${picked.size === 1 ? 'id' : 'ids'}`}
            </Button>
          </DialogActions>
        </div>
      )}
    </Dialog>
  );
}
