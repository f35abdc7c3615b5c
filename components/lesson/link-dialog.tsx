'use client';

import { type FormEvent, useState } from 'react';
import { collator, plain } from '@/components/attendance/arrange';
import { nameOf } from '@/components/attendance/summary';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import { formatClock } from '@/lib/format/time';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { wordOf } from './status';
import type { LessonChanges } from './use-lesson-changes';

type LinkDialogProps = {
  person: LessonParticipant;
  report: LessonReport;
  changes: LessonChanges;
  onClose: () => void;
};

/** Above this the list asks for a name instead of showing everybody. */
const mostShown = 50;

/** Says who a guest was. Loaded when opened. */
export function LinkDialog({ person, report, changes, onClose }: LinkDialogProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(person.suggestion?.rosterId ?? '');
  const [always, setAlways] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [nobody, setNobody] = useState(false);
  const [busy, setBusy] = useState(false);
  const roster = candidates(report.participants, text);
  const name = nameOf(person);
  const zone = report.lesson.timeZone;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setNobody(chosen === '');
    setFailure(undefined);
    if (chosen === '') return;
    setBusy(true);
    try {
      await changes.link(
        [{ key: person.key, rosterId: chosen, ...(always ? { always } : {}) }],
        `${name} is linked.`,
      );
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={`Who was ${name}?`}
      description={
        person.firstJoinedAt === null
          ? 'Choose somebody on the roster.'
          : `In the room from ${formatClock(person.firstJoinedAt, zone)}. The visits then count for whom you choose.`
      }
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        <Field label="On the roster" error={nobody ? 'Choose somebody on the roster.' : undefined}>
          {(aria) => (
            <Input
              {...aria}
              type="search"
              autoComplete="off"
              placeholder="Name or user id"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="max-h-64 min-w-0 overflow-y-auto rounded-card border border-line">
          <legend className="sr-only">People on the roster</legend>
          {roster.slice(0, mostShown).map((one) => (
            <Candidate key={one.key} person={one} chosen={chosen} onChoose={setChosen} />
          ))}
          {roster.length === 0 ? <p className="px-3 py-3 text-13 text-soft">Nobody matches.</p> : null}
          {roster.length > mostShown ? (
            <p className="px-3 py-2 text-12 text-faint">Type a name to see the others.</p>
          ) : null}
        </fieldset>
        <label className="flex min-h-11 cursor-pointer items-center gap-3 text-13 md:min-h-8">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={always}
            onChange={(event) => setAlways(event.target.checked)}
          />
          Always: whoever comes to this room as “{name}”, while that name is one person’s
        </label>
        {failure === undefined ? null : <ErrorNotice title="Nobody was linked" error={failure} />}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            Link
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type CandidateProps = { person: LessonParticipant; chosen: string; onChoose: (rosterId: string) => void };

function Candidate({ person, chosen, onChoose }: CandidateProps) {
  const rosterId = person.rosterId ?? '';
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 px-3 text-13 hover:bg-hover md:min-h-8">
      <input
        type="radio"
        name="candidate"
        className="size-4 shrink-0 accent-accent"
        checked={chosen === rosterId}
        onChange={() => onChoose(rosterId)}
      />
      <bdi className="min-w-0 flex-1 truncate">{nameOf(person)}</bdi>
      {person.status === null ? null : <span className="text-12 text-faint">{wordOf[person.status]}</span>}
    </label>
  );
}

/** Those on the roster that match; who is absent comes first, for they are looked for. */
function candidates(participants: LessonParticipant[], text: string): LessonParticipant[] {
  const wanted = plain(text.trim());
  return participants
    .filter(
      ({ rosterId, name, userId }) => rosterId !== null && plain(`${name}\n${userId ?? ''}`).includes(wanted),
    )
    .sort(
      (a, b) =>
        Number(a.firstJoinedAt !== null) - Number(b.firstJoinedAt !== null) ||
        collator.compare(a.name, b.name),
    );
}
