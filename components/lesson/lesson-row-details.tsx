'use client';

import { useState } from 'react';
import type { TimelineFrame } from '@/components/attendance/timeline-frame';
import type { Measured } from '@/components/attendance/virtual-rows';
import { VisitItems } from '@/components/attendance/visit-list';
import { useMay } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { formatDuration } from '@/lib/format/time';
import type { Flag, LessonParticipant } from '@/lib/lessons/schema';
import { lessonColumnCount } from './lesson-arrange';
import { detailsId } from './lesson-row';
import { wordOf } from './status';
import { type LessonChanges, wordsOf } from './use-lesson-changes';

type DetailsProps = Measured & {
  person: LessonParticipant;
  frame: TimelineFrame;
  line: number;
  changes: LessonChanges;
};

const flagWords: Partial<Record<Flag, string>> = {
  arrivedLate: 'Arrived late.',
  leftEarly: 'Left early.',
  unexpected: 'On the roster of another room, not of this one.',
  devices: 'Was in with two devices at once; presence counts once.',
  open: '100ms never reported a leave.',
  needsReview: 'The unknown leave decides the status: the kinder one is shown until somebody decides.',
  matchedByName: 'Matched to the roster by name.',
};

/** Why a status is what it is: the rule's sentence, what staff said, and each visit. */
export function LessonRowDetails({ person, frame, line, changes, index, measure }: DetailsProps) {
  const told = person.flags.flatMap((flag) => flagWords[flag] ?? []);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={line} className="max-lg:block print:table-row">
      <td
        colSpan={lessonColumnCount}
        className="bg-sunken px-4 py-3 max-lg:block lg:pl-16 print:table-cell print:pl-4"
      >
        <div id={detailsId(person.key)} className="flex flex-col gap-2 text-13">
          {person.reason === '' ? null : (
            <p>
              {person.computedStatus ? (
                <b className="font-medium">Computed {wordOf[person.computedStatus]}: </b>
              ) : null}
              {person.reason}
            </p>
          )}
          {told.length > 0 ? <p className="text-soft">{told.join(' ')}</p> : null}
          <Correction person={person} changes={changes} />
          <LinkNote person={person} changes={changes} />
          {person.connectedSeconds - person.presentSeconds >= 60 ? (
            <p className="text-soft">
              {formatDuration(person.connectedSeconds)} connected, all devices added up.
            </p>
          ) : null}
          {person.visits.length > 0 ? <VisitItems participant={person} frame={frame} /> : null}
        </div>
      </td>
    </tr>
  );
}

function Correction({ person, changes }: { person: LessonParticipant; changes: LessonChanges }) {
  const { correction } = person;
  if (!correction) return null;
  if (correction.excuseId !== null) {
    return (
      <p>
        <b className="font-medium">Excused beforehand</b> by {correction.by}: “{correction.note}”,{' '}
        <Time at={correction.at} style="datetime" />.
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <p>
        <b className="font-medium">Corrected to {wordOf[correction.status]}</b> by {correction.by},{' '}
        <Time at={correction.at} style="datetime" />
        {correction.note === '' ? '.' : `: “${correction.note}”`}
      </p>
      <OnceButton
        label="Take back"
        act={() => changes.setStatus([person.key], null, '', `${person.name} is as computed.`)}
      />
    </div>
  );
}

const linkKinds = { lesson: 'for this lesson', always: 'for always', name: 'by the name' };

function LinkNote({ person, changes }: { person: LessonParticipant; changes: LessonChanges }) {
  const { link } = person;
  if (!link) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <p>
        Visits of a guest are linked {linkKinds[link.kind]}
        {link.by === null ? '' : ` by ${link.by}`}
        {link.at === null ? (
          '.'
        ) : (
          <>
            , <Time at={link.at} style="datetime" />.
          </>
        )}
      </p>
      <OnceButton
        label="Take apart"
        act={() =>
          changes.link(
            link.keys.map((key) => ({ key, rosterId: null })),
            'The guest stands alone again in this lesson.',
          )
        }
      />
    </div>
  );
}

/** A small button for one call, for who may make it; what goes wrong is said in a toast. */
function OnceButton({ label, act }: { label: string; act: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const may = useMay('rooms:write');
  if (!may) return null;
  const onClick = async () => {
    setBusy(true);
    await act().catch((error: unknown) => toast.error(wordsOf(error)));
    setBusy(false);
  };
  return (
    <Button size="sm" busy={busy} className="print:hidden" onClick={onClick}>
      {label}
    </Button>
  );
}
