'use client';

import { useSWRConfig } from 'swr';
import { useRenewOverviews } from '@/components/lesson/use-lesson';
import { wordsOf } from '@/components/lesson/use-lesson-changes';
import { toast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/number';
import { send, withQuery } from '@/lib/http/fetcher';
import type { LessonChanged, ReapplyResult } from '@/lib/lessons/schema';

type Days = { from: string; to: string };
const isLesson = (key: unknown): boolean => typeof key === 'string' && key.startsWith('/api/lessons/');

/** Applies today's roster and rule to past lessons, or first says what that would change. Throws `AppError`. */
export function useReapply(roomId: string) {
  const { mutate } = useSWRConfig();
  const renew = useRenewOverviews();
  const call = (days: Days, dryRun: boolean) =>
    send<ReapplyResult>(
      'POST',
      withQuery(`/api/rooms/${encodeURIComponent(roomId)}/reapply`, { dryRun: dryRun ? 1 : undefined }),
      days,
    );
  const follow = () => {
    void mutate(isLesson, undefined, { revalidate: true });
    renew();
  };
  const undo = async (lessonId: string, event: string) => {
    await send<LessonChanged>('POST', `/api/lessons/${encodeURIComponent(lessonId)}/undo`, { event });
    follow();
    toast.success('Taken back.');
  };
  const apply = async (days: Days) => {
    const { event, changes } = await call(days, false);
    follow();
    const count = changes.length === 1 ? '1 status' : `${formatCount(changes.length)} statuses`;
    const lessonId = changes[0]?.lessonId;
    if (event === null || lessonId === undefined) return toast.success('Nothing had to change.');
    const onClick = () => void undo(lessonId, event).catch((error: unknown) => toast.error(wordsOf(error)));
    toast.success(`${count} changed.`, { duration: 10_000, action: { label: 'Undo', onClick } });
  };
  return { preview: (days: Days) => call(days, true), apply };
}
