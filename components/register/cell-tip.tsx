'use client';

import useSWRImmutable from 'swr/immutable';
import { lessonKey } from '@/components/lesson/use-lesson';
import type { AppError } from '@/lib/errors';
import { formatDuration } from '@/lib/format/time';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import type { RegisterLesson, RegisterStudent } from '@/lib/register/schema';
import { lessonName, statusTitle } from './register-words';
import type { TipAt } from './use-cell-tip';

export const tipId = 'register-tip';

/** A note at a cell; it is read to who has the focus there. */
export function TipBox({ at, children }: { at: TipAt; children: React.ReactNode }) {
  const above = at.top > 140;
  const half = Math.min(176, window.innerWidth / 2);
  return (
    <div
      role="tooltip"
      id={tipId}
      style={{
        left: Math.min(window.innerWidth - half, Math.max(half, at.x)),
        top: above ? at.top - 6 : at.bottom + 6,
      }}
      className={`pointer-events-none fixed z-40 w-max max-w-88 -translate-x-1/2 rounded-inner border border-line bg-raised px-2.5 py-1.5 text-12 shadow-pop ${above ? '-translate-y-full' : ''}`}
    >
      {children}
    </div>
  );
}

type CellTipProps = {
  at: TipAt;
  student: RegisterStudent;
  lesson: RegisterLesson;
  place: number;
  zone: string;
  roomName: string;
};

/** What one cell stands for: status and minutes at once, the reason as soon as the lesson has told it. */
export function CellTip({ at, student, lesson, place, zone, roomName }: CellTipProps) {
  const status = student.statuses[place] ?? null;
  const known = status !== null;
  const { data, error } = useSWRImmutable<LessonReport, AppError>(known ? lessonKey(lesson.id) : null);
  const reason = data && reasonIn(data.participants, student);
  const seconds = student.presentSeconds[place] ?? 0;
  return (
    <TipBox at={at}>
      <p className="flex flex-wrap gap-x-1.5">
        <b className="font-semibold">{statusTitle(status, lesson.state)}</b>
        <bdi className="text-soft">{student.name}</bdi>
      </p>
      <p className="text-soft tabular-nums">{lessonName(lesson, zone, roomName)}</p>
      {known ? (
        <p className="mt-1 text-ink tabular-nums first-letter:uppercase">
          {reason ? reason : `${formatDuration(seconds)} of ${formatDuration(lesson.heldSeconds)} held`}
          {data || error ? null : <span className="text-faint"> …</span>}
        </p>
      ) : null}
    </TipBox>
  );
}

/** Why somebody has their status: who was enrolled twice may stand in the lesson under a former roster id. */
function reasonIn(participants: LessonParticipant[], { rosterId, userId }: RegisterStudent): string {
  const own =
    participants.find((one) => one.rosterId === rosterId) ??
    participants.find((one) => one.rosterId !== null && one.userId === userId);
  const said = own?.correction;
  const by = said ? `Corrected by ${said.by}${said.note === '' ? '' : `: “${said.note}”`}` : '';
  return [own?.reason, by].filter(Boolean).join('. ');
}
