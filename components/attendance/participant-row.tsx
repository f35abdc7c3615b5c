'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Time } from '@/components/ui/time';
import type { Participant } from '@/lib/attendance/schema';
import { formatCount, formatPercent } from '@/lib/format/number';
import { formatDuration } from '@/lib/format/time';
import { GuestMark } from './guest-mark';
import { ShareBar } from './share-bar';
import { isGuest, nameOf } from './summary';
import { Timeline } from './timeline';
import type { TimelineFrame } from './timeline-frame';

export type RowProps = {
  participant: Participant;
  frame: TimelineFrame;
  /** Its line in the whole table, the head being 1. */
  line: number;
  open: boolean;
  onToggle: (key: string) => void;
  /** Of a table that draws only what is near: its place, and the function that reads its height. */
  index?: number | undefined;
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
};

export const detailsId = (key: string) => `visits-${key}`;

/** One participant: a table row on a wide screen, a card on a narrow one. */
export const ParticipantRow = memo(function ParticipantRow(props: RowProps) {
  const { participant, frame, line, index, measure } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={line}
      className={clsx(
        'border-line border-t lg:h-12',
        'max-lg:grid max-lg:grid-cols-3 max-lg:gap-x-3 max-lg:gap-y-2 max-lg:px-4 max-lg:py-3',
        'focus-within:bg-hover hover:bg-hover',
        // Cards below the window cost nothing until they come near. Rows that are measured must have their true size.
        measure === undefined &&
          'max-lg:[contain-intrinsic-height:auto_11.5rem] max-lg:[content-visibility:auto]',
      )}
    >
      <NameCell {...props} />
      <td title={participant.role} className="truncate text-soft max-lg:text-right lg:px-2">
        {participant.role}
      </td>
      <Fact label="First join">
        <Time at={participant.firstJoinedAt} style="time" />
      </Fact>
      <Fact label="Last leave">
        <LastLeave participant={participant} live={frame.session.live} />
      </Fact>
      <Fact label="Presence">
        <Presence participant={participant} />
      </Fact>
      <Fact label="Share of session">
        <ShareBar ratio={participant.presentRatio} text={formatPercent(participant.presentRatio)} />
      </Fact>
      <Fact label="Joins">{formatCount(participant.joins)}</Fact>
      <Fact label="Devices">{formatCount(participant.maxDevices)}</Fact>
      <td className="max-lg:col-span-3 lg:pr-4 lg:pl-6">
        <Timeline visits={participant.visits} frame={frame} />
      </td>
    </tr>
  );
});

function NameCell({ participant, open, onToggle }: RowProps) {
  const name = nameOf(participant);
  return (
    <th scope="row" className="text-left font-normal max-lg:col-span-2 lg:py-1 lg:pl-2">
      <button
        type="button"
        data-row
        aria-expanded={open}
        aria-controls={open ? detailsId(participant.key) : undefined}
        onClick={() => onToggle(participant.key)}
        className="flex w-full min-w-0 items-start gap-1.5 rounded-inner text-left max-lg:-my-1 max-lg:min-h-11 max-lg:py-1"
      >
        <ChevronRight
          aria-hidden="true"
          className={clsx('mt-0.5 size-4 shrink-0 text-faint transition-transform', open && 'rotate-90')}
        />
        <span className="min-w-0 flex-1">
          <span className="flex min-w-0 items-center gap-1.5">
            <bdi title={name} className="truncate font-medium text-ink">
              {name}
            </bdi>
            {isGuest(participant) ? <GuestMark /> : null}
          </span>
          {participant.userId === null ? null : (
            <bdi title={participant.userId} className="block truncate text-12 text-faint">
              {participant.userId}
            </bdi>
          )}
        </span>
      </button>
    </th>
  );
}

/** A number or time. The card, which has no head row, says itself what it is. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td
      data-label={label}
      className="min-w-0 tabular-nums max-lg:before:block max-lg:before:text-12 max-lg:before:text-faint max-lg:before:content-[attr(data-label)] lg:px-2 lg:text-right"
    >
      {children}
    </td>
  );
}

function LastLeave({ participant, live }: { participant: Participant; live: boolean }) {
  if (participant.lastLeftAt !== null) {
    return (
      <>
        <Time at={participant.lastLeftAt} style="time" />
        {participant.open ? <OpenMark /> : null}
      </>
    );
  }
  if (live) return <span className="text-live">still here</span>;
  return (
    <span className="whitespace-nowrap text-soft">
      not known
      <OpenMark />
    </span>
  );
}

const OpenMark = () => (
  <span title="A leave was not reported: the visit counts to the end of the session." className="text-soft">
    &nbsp;†<span className="sr-only">, a leave was not reported</span>
  </span>
);

function Presence({ participant }: { participant: Participant }) {
  const present = formatDuration(participant.presentSeconds);
  const connected = formatDuration(participant.connectedSeconds);
  return (
    <>
      {present}
      {connected === present ? null : (
        <span
          title="Connected time: all visits added up, two devices twice"
          className="block whitespace-nowrap text-12 text-faint"
        >
          {connected} conn.
        </span>
      )}
    </>
  );
}
