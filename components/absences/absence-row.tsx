'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { type ChangeEvent, memo } from 'react';
import type { Measured } from '@/components/attendance/virtual-rows';
import { anchorOf } from '@/components/lesson/anchor';
import { clockRange } from '@/components/lesson/lesson-time';
import { titleOf, wordOf } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { studentPath } from '@/components/student/student-key';
import { LiveBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Absence } from '@/lib/absences/schema';
import { absenceMark, rowIdOf } from './absence-rows';
import { thereWords } from './absence-words';
import { SaidBy } from './said-by';

/** What all rows of the table share. */
export type AbsenceRowContext = {
  /** The workspace's zone: a lesson elsewhere names its own. */
  zone: string;
  onChoose: (id: string, shift: boolean) => void;
  /** Null for who may excuse nobody. */
  onExcuse: ((absence: Absence) => void) | null;
};

type AbsenceRowProps = AbsenceRowContext & Measured & { absence: Absence; line: number; chosen: boolean };

/** One student in one lesson: a table row on a wide screen, a card on a narrow one. */
export const AbsenceRow = memo(function AbsenceRow(props: AbsenceRowProps) {
  const { absence, line, index, measure, chosen, onChoose, onExcuse } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={line}
      className={clsx(
        'border-line border-t max-lg:relative max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-1 max-lg:py-3 max-lg:pr-4 max-lg:pl-13',
        'lg:[&>td]:py-2 lg:[&>th]:py-2 lg:[&>td]:align-top lg:[&>th]:align-top',
        chosen ? 'bg-accent-soft' : 'focus-within:bg-hover hover:bg-hover',
      )}
    >
      <td className="max-lg:absolute max-lg:top-1.5 max-lg:left-1 max-lg:empty:hidden lg:pl-2">
        {absence.excused || !onExcuse ? null : (
          <ChooseBox absence={absence} chosen={chosen} onChoose={onChoose} />
        )}
      </td>
      <th scope="row" className="min-w-0 text-left font-normal lg:px-2">
        <Link
          data-row
          data-id={rowIdOf(absence)}
          prefetch={false}
          href={studentPath(absence.userId)}
          className="flex max-w-full items-center rounded-inner font-medium text-ink hover:underline max-lg:-my-2.5 max-lg:min-h-11 max-lg:text-14"
        >
          <bdi title={absence.name} className="truncate">
            {absence.name}
          </bdi>
        </Link>
        <bdi className="block truncate text-12 text-faint">{absence.userId}</bdi>
      </th>
      <LessonCell {...props} />
      <StatusCell absence={absence} />
      <td className="whitespace-nowrap tabular-nums max-lg:col-start-1 max-lg:row-start-3 max-lg:text-soft lg:px-2 lg:text-right">
        <span className="lg:hidden">There </span>
        {thereWords(absence)}
      </td>
      <ExcuseCell absence={absence} onExcuse={onExcuse} />
      <Contact absence={absence} />
    </tr>
  );
});

type ChooseBoxProps = Pick<AbsenceRowProps, 'absence' | 'chosen' | 'onChoose'>;

function ChooseBox({ absence, chosen, onChoose }: ChooseBoxProps) {
  const onChange = (event: ChangeEvent<HTMLInputElement>) =>
    onChoose(rowIdOf(absence), (event.nativeEvent as MouseEvent).shiftKey === true);
  return (
    <label className="grid size-11 cursor-pointer place-items-center lg:-my-1.5 lg:size-8">
      <input
        type="checkbox"
        aria-label={`Choose ${absence.name}, ${absence.roomName}`}
        className="size-4 accent-accent"
        checked={chosen}
        onChange={onChange}
      />
    </label>
  );
}

function LessonCell({ absence, zone }: AbsenceRowProps) {
  const { roomName, title, timeZone } = absence;
  const time = clockRange({ start: absence.startedAt, end: absence.endedAt }, timeZone);
  return (
    <td className="min-w-0 max-lg:col-start-1 max-lg:row-start-2 lg:px-2">
      <Link
        prefetch={false}
        href={`${lessonPath(absence.lessonId)}${anchorOf(absence)}`}
        className="inline-flex max-w-full items-center rounded-inner text-ink hover:underline max-lg:-my-2 max-lg:min-h-11"
      >
        <bdi title={roomName} className="truncate">
          {roomName}
        </bdi>
        <span className="sr-only">, {time}</span>
      </Link>
      <span className="block truncate text-12 text-faint tabular-nums">
        {time}
        {timeZone === zone ? '' : ` ${timeZone}`}
        {title === roomName || title === '' ? null : (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        )}
      </span>
    </td>
  );
}

function StatusCell({ absence }: { absence: Absence }) {
  const mark = absenceMark(absence);
  return (
    <td className="min-w-0 max-lg:col-start-2 max-lg:row-start-1 max-lg:justify-self-end lg:px-2">
      <span className="flex items-center gap-1.5 max-lg:h-6">
        <StatusLetter mark={mark} />
        <span className="whitespace-nowrap">{titleOf(wordOf[mark])}</span>
        {absence.state === 'live' ? <LiveBadge /> : null}
      </span>
      {absence.reason === '' ? null : (
        <span title={absence.reason} className="mt-0.5 line-clamp-2 text-12 text-faint max-lg:sr-only">
          {absence.reason}
        </span>
      )}
    </td>
  );
}

/** What staff said; for who has no excuse, the way to give one. */
function ExcuseCell({ absence, onExcuse }: Pick<AbsenceRowProps, 'absence' | 'onExcuse'>) {
  const { correction, excused, name, roomName, timeZone } = absence;
  return (
    <td
      className={clsx(
        'min-w-0 max-lg:empty:hidden lg:px-2',
        correction
          ? 'max-lg:col-span-2 max-lg:row-start-5'
          : 'max-lg:col-start-2 max-lg:row-span-2 max-lg:row-start-2 max-lg:self-center max-lg:justify-self-end',
      )}
    >
      {correction ? <SaidBy said={correction} zone={timeZone} /> : null}
      {excused || !onExcuse ? null : (
        <Button
          size="sm"
          className="lg:-my-1"
          aria-label={`Excuse ${name}, ${roomName}`}
          onClick={() => onExcuse(absence)}
        >
          Excuse
        </Button>
      )}
    </td>
  );
}

/** The ways to reach them. */
function Contact({ absence: { name, email, externalId } }: { absence: Absence }) {
  return (
    <td className="min-w-0 text-soft max-lg:col-span-2 max-lg:row-start-4 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-3 max-lg:empty:hidden lg:pr-4 lg:pl-2">
      {email === null ? null : (
        <a
          href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
          aria-label={`Write to ${name}: ${email}`}
          className="inline-flex max-w-full items-center rounded-inner text-accent hover:underline max-lg:-my-2 max-lg:min-h-11"
        >
          <bdi className="truncate">{email}</bdi>
        </a>
      )}
      {externalId === null ? null : <bdi className="block truncate text-12 text-faint">{externalId}</bdi>}
    </td>
  );
}
