'use client';

import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Textarea } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { type FieldErrors, isAppError } from '@/lib/errors';
import { formatCount } from '@/lib/format/number';
import { describePeople, mostPasted, type Pasted, parsePeople } from './paste-people';
import { PastePreview } from './paste-preview';
import { useRosterChanges } from './use-roster';

/** Many people at once, from a list or a table that was copied; shown as understood before anything is sent. */
export function PasteDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const { addMany } = useRosterChanges(roomId);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [refused, setRefused] = useState<Pasted['bad']>([]);
  const pasted = useMemo(() => parsePeople(text), [text]);
  const bad = [...refused, ...pasted.bad].sort((a, b) => a.line - b.line);

  const change = (typed: string) => {
    setText(typed);
    setProblem(undefined);
    setFailure(undefined);
    setRefused([]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const people = pasted.good.map(({ person }) => person);
    if (people.length === 0) return setProblem('Give at least one line with an id and a name.');
    if (people.length > mostPasted)
      return setProblem('At most 2,500 people a time. For more, import a file.');
    setBusy(true);
    setFailure(undefined);
    try {
      const added = await addMany(people);
      toast.success(
        `${formatCount(added.length)} ${added.length === 1 ? 'person is' : 'people are'} on the roster.`,
      );
      onClose();
    } catch (error) {
      const lines = refusedLines((isAppError(error) && error.fields) || {}, pasted);
      setRefused(lines);
      if (lines.length === 0) setFailure(error);
      else setProblem('Nobody was added: one line cannot be used. Change it or take it out.');
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title="Paste a list"
      description="One person a line: user id, name, e-mail. A table copied from a spreadsheet works too."
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        <Field
          label="People"
          hint={describePeople(pasted) || 'The e-mail address may be missing.'}
          error={problem}
        >
          {(aria) => (
            <Textarea
              {...aria}
              rows={6}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="none"
              placeholder={'stu-1, Lena Park, lena@school.example\nstu-2, Omar Aziz'}
              className="font-mono md:text-13"
              value={text}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        {failure !== undefined && <ErrorNotice title="Nobody was added" error={failure} />}
        <PastePreview good={pasted.good} bad={bad} />
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {pasted.good.length > 1 ? `Add ${formatCount(pasted.good.length)} people` : 'Add to the roster'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The server names people by their place in what was sent; a person looks for the line. */
function refusedLines(fields: FieldErrors, { good }: Pasted): Pasted['bad'] {
  return Object.entries(fields).flatMap(([field, problem]) => {
    // Of one alone the server speaks without a place.
    const place = /^people\.(\d+)\b/.exec(field)?.[1] ?? (good.length === 1 ? '0' : undefined);
    const line = place === undefined ? undefined : good[Number(place)]?.line;
    return line === undefined ? [] : [{ line, problem }];
  });
}
