'use client';

import { useRouter } from 'next/navigation';
import { useSWRConfig } from 'swr';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { LessonChange, LessonChanged, LessonReport, Status } from '@/lib/lessons/schema';
import { lessonKey, useRenewOverviews } from './use-lesson';
import { lessonPath } from './use-lesson-keys';

/** How long the way back is offered. It stays in the history afterwards. */
const undoMs = 10_000;

export type LinkWish = { key: string; rosterId: string | null; always?: boolean };

/**
 * What staff may do to a lesson. Each call resolves when the page shows the lesson as it is now, and offers the way back;
 * each throws `AppError`, and then nothing was changed.
 */
export function useLessonChanges(lessonId: string) {
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const renew = useRenewOverviews();
  const key = lessonKey(lessonId);

  const take = async (report: LessonReport) => {
    await mutate(lessonKey(report.lesson.id), report, { revalidate: false });
    // The part that a split made is gone with the split: the lesson it was split from answers.
    if (report.lesson.id !== lessonId && window.location.pathname === lessonPath(lessonId)) {
      router.replace(lessonPath(report.lesson.id));
    }
    renew();
  };
  const undo = async (event: string) => {
    await take(await send<LessonChanged>('POST', `${key}/undo`, { event }));
    toast.success('Taken back.');
  };
  const change = async (method: 'POST' | 'PUT' | 'PATCH', part: string, body: unknown, done: string) => {
    const { event, ...report } = await send<LessonChanged>(method, `${key}${part}`, body);
    await take(report);
    const onClick = () => void undo(event).catch((error: unknown) => toast.error(wordsOf(error)));
    toast.success(done, { duration: undoMs, action: { label: 'Undo', onClick } });
  };

  return {
    undo,
    setStatus: (keys: string[], status: Status | null, note: string, done: string) =>
      change('PUT', '/statuses', { keys, status, note }, done),
    link: (links: LinkWish[], done: string) => change('PUT', '/links', { links }, done),
    alter: (wish: LessonChange, done: string) => change('PATCH', '', wish, done),
    split: (at: string, note: string) =>
      change('POST', '/split', { at, note }, 'The lesson is split in two.'),
    merge: (other: string, note: string) =>
      change('POST', '/merge', { with: other, note }, 'The two lessons are one.'),
    sign: () => change('POST', '/sign', undefined, 'The lesson is signed.'),
  };
}
export type LessonChanges = ReturnType<typeof useLessonChanges>;

export const wordsOf = (error: unknown): string =>
  isAppError(error) ? error.message : 'That did not work. Nothing was changed.';
