'use client';

import clsx from 'clsx';
import { ChevronRight, ContactRound } from 'lucide-react';
import Link from 'next/link';
import { type ChangeEvent, memo, type ReactNode } from 'react';
import { ShareBar } from '@/components/attendance/share-bar';
import { nameOf } from '@/components/attendance/summary';
import { Timeline } from '@/components/attendance/timeline';
import type { TimelineFrame } from '@/components/attendance/timeline-frame';
import type { Measured } from '@/components/attendance/virtual-rows';
import { studentPath } from '@/components/student/student-key';
import { Time } from '@/components/ui/time';
import { formatCount, formatPercent } from '@/lib/format/number';
import { formatDuration } from '@/lib/format/time';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { barTone } from './lesson-tone';
import { StatusCell } from './status-cell';

/** What all rows of a lesson's table share. */
export type RowContext = {
  frame: TimelineFrame;
  /** The least share of presence, 0–1; undefined where nothing is measured against it. */
  limit: number | undefined;
  onToggle: (key: string) => void;
  /** Undefined where nobody can be given a status. */
  onChoose: ((key: string, shift: boolean) => void) | undefined;
  /** Undefined where there is nobody to link to. */
  onLink: ((person: LessonParticipant) => void) | undefined;
  /** The key of who the address means. */
  marked: string | null;
};

type LessonRowProps = RowContext &
  Measured & { person: LessonParticipant; line: number; open: boolean; chosen: boolean };

export const detailsId = (key: string) => `about-${key}`;

/** One person of a lesson: a table row on a wide screen, a card on a narrow one. */
export const LessonRow = memo(function LessonRow(props: LessonRowProps) {
  const { person, frame, limit, line, index, measure, chosen, onChoose, onLink } = props;
  const came = person.firstJoinedAt !== null;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={line}
      aria-current={props.marked === person.key ? true : undefined}
      className={clsx(
        'border-line border-t lg:h-12 print:table-row',
        'max-lg:relative max-lg:grid max-lg:grid-cols-3 max-lg:gap-x-3 max-lg:gap-y-2 max-lg:py-3 max-lg:pr-4',
        onChoose ? 'max-lg:pl-12' : 'max-lg:pl-4',
        'aria-[current]:shadow-[inset_3px_0_0_var(--accent)]',
        chosen ? 'bg-accent-soft' : 'focus-within:bg-hover hover:bg-hover',
      )}
    >
      <td className="max-lg:absolute max-lg:top-1.5 max-lg:left-0.5 max-lg:empty:hidden lg:pl-2 print:hidden">
        {onChoose && person.rosterId !== null ? (
          <ChooseBox person={person} chosen={chosen} onChoose={onChoose} />
        ) : null}
      </td>
      <NameCell {...props} />
      <td data-tip={person.reason} className="max-lg:justify-self-end lg:px-2 print:px-2">
        <StatusCell person={person} onLink={onLink} />
      </td>
      <Fact label="First join">
        <Time at={person.firstJoinedAt} style="time" />
      </Fact>
      <Fact label="Last leave">
        <LastLeave person={person} live={frame.session.live} />
      </Fact>
      <Fact label="Presence">{formatDuration(person.presentSeconds)}</Fact>
      <Fact label="Share" bare>
        <ShareBar
          ratio={person.presentRatio}
          text={came ? formatPercent(person.presentRatio) : '–'}
          limit={limit}
        />
      </Fact>
      <Fact label="Joins">{formatCount(person.joins)}</Fact>
      <td className="max-lg:col-span-3 lg:pr-4 lg:pl-6 print:pl-4">
        <Timeline visits={person.visits} frame={frame} tone={barTone(person)} />
      </td>
    </tr>
  );
});

type ChooseBoxProps = {
  person: LessonParticipant;
  chosen: boolean;
  onChoose: (key: string, shift: boolean) => void;
};

function ChooseBox({ person, chosen, onChoose }: ChooseBoxProps) {
  const onChange = (event: ChangeEvent<HTMLInputElement>) =>
    onChoose(person.key, (event.nativeEvent as MouseEvent).shiftKey === true);
  return (
    <label className="grid size-11 cursor-pointer place-items-center lg:size-8">
      <input
        type="checkbox"
        aria-label={`Choose ${nameOf(person)}`}
        className="size-4 accent-accent"
        checked={chosen}
        onChange={onChange}
      />
    </label>
  );
}

function NameCell({ person, open, onToggle }: LessonRowProps) {
  const name = nameOf(person);
  return (
    <th scope="row" className="text-left font-normal max-lg:col-span-2 lg:py-1 print:py-1">
      <div className="flex items-start gap-1">
        <button
          type="button"
          data-row
          data-key={person.key}
          data-tip={person.reason}
          aria-expanded={open}
          aria-controls={open ? detailsId(person.key) : undefined}
          onClick={() => onToggle(person.key)}
          className="flex w-full min-w-0 flex-1 items-start gap-1.5 rounded-inner text-left max-lg:-my-1 max-lg:min-h-11 max-lg:py-1"
        >
          <ChevronRight
            aria-hidden="true"
            className={clsx(
              'mt-0.5 size-4 shrink-0 text-faint transition-transform print:hidden',
              open && 'rotate-90',
            )}
          />
          <span className="min-w-0 flex-1">
            <bdi className="block truncate font-medium text-ink">{name}</bdi>
            {person.userId === null ? null : (
              <bdi className="block truncate text-12 text-faint">{person.userId}</bdi>
            )}
          </span>
        </button>
        {person.rosterId !== null && person.userId !== null ? (
          <Link
            prefetch={false}
            href={studentPath(person.userId)}
            aria-label={`Record of ${name}`}
            title={`Record of ${name}`}
            className="grid size-11 shrink-0 place-items-center rounded-inner text-faint hover:bg-hover hover:text-ink max-lg:-my-1 lg:size-6 print:hidden"
          >
            <ContactRound aria-hidden="true" className="size-4" />
          </Link>
        ) : null}
      </div>
    </th>
  );
}

/** A number or time. The card, which has no head row, says itself what it is. */
function Fact({ label, bare = false, children }: { label: string; bare?: boolean; children: ReactNode }) {
  return (
    <td
      data-label={label}
      className={clsx(
        'min-w-0 tabular-nums lg:px-2 lg:text-right print:px-1 print:text-right print:before:hidden',
        'max-lg:before:block max-lg:before:text-12 max-lg:before:text-faint max-lg:before:content-[attr(data-label)]',
        // On paper the number is enough.
        bare && 'print:[&_svg]:hidden',
      )}
    >
      {children}
    </td>
  );
}

function LastLeave({ person, live }: { person: LessonParticipant; live: boolean }) {
  if (person.firstJoinedAt === null) return <span>–</span>;
  if (person.lastLeftAt === null) {
    return live ? (
      <span className="text-live">still here</span>
    ) : (
      <span className="whitespace-nowrap text-soft print:whitespace-normal">not known †</span>
    );
  }
  return (
    <>
      <Time at={person.lastLeftAt} style="time" />
      {person.open ? (
        <span className="text-soft">
          &nbsp;†<span className="sr-only">, a leave was not reported</span>
        </span>
      ) : null}
    </>
  );
}
