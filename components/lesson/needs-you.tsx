'use client';

import { useMay } from '@/components/shell/me';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import type { LessonDialogKind } from './lesson-dialogs';
import { NeedsGuests } from './needs-guests';
import { NeedsHolding, NeedsMove, NeedsRoster } from './needs-lesson';
import { NeedsDecision, NeedsPeople, type OnDecide } from './needs-people';
import { isUndecided, mayEnrol } from './status';
import type { LessonChanges } from './use-lesson-changes';

type NeedsYouProps = {
  report: LessonReport;
  changes: LessonChanges;
  onDecide: OnDecide;
  onDialog: (kind: LessonDialogKind) => void;
};

/** Who is missing and what waits for a decision, each with the action beside it; nothing when nothing waits. */
export function NeedsYou({ report, changes, onDecide, onDialog }: NeedsYouProps) {
  const { lesson, participants, counts } = report;
  const may = useMay('rooms:write');
  const undecided = participants.filter(isUndecided);
  const plain = (person: LessonParticipant) => person.correction === null && !isUndecided(person);
  const absent = participants.filter((person) => person.status === 'absent' && plain(person));
  const partial = participants.filter((person) => person.status === 'partial' && plain(person));
  const known = participants.filter(({ suggestion }) => suggestion !== null);
  const rosterless = counts.roster === 0 && participants.some(mayEnrol);
  const notHeld = lesson.state === 'not-held';
  if (
    !notHeld &&
    !rosterless &&
    !lesson.movedFrom &&
    undecided.length + absent.length + partial.length + known.length === 0
  )
    return null;
  return (
    <section
      aria-label={may ? 'Needs you' : 'Noteworthy'}
      className="rounded-card border border-line bg-surface"
    >
      <h2 className="px-4 pt-3 font-semibold text-14">
        {lesson.state === 'signed' ? 'Who was missing' : may ? 'Needs you' : 'Noteworthy'}
      </h2>
      <ul className="px-4 pb-1">
        {notHeld ? <NeedsHolding report={report} onDialog={onDialog} /> : null}
        {lesson.movedFrom ? <NeedsMove window={lesson.window} movedFrom={lesson.movedFrom} /> : null}
        {rosterless ? <NeedsRoster report={report} onDialog={onDialog} /> : null}
        <NeedsPeople mark="absent" people={absent} label="Set status" onDecide={onDecide} />
        <NeedsDecision people={undecided} onDecide={onDecide} />
        <NeedsPeople mark="partial" people={partial} label="Set status" onDecide={onDecide} />
        <NeedsGuests people={known} changes={changes} />
      </ul>
    </section>
  );
}
