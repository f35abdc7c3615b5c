'use client';

import { useSWRConfig } from 'swr';
import { lessonKey, useRenewOverviews } from '@/components/lesson/use-lesson';
import { wordsOf } from '@/components/lesson/use-lesson-changes';
import { toast } from '@/components/ui/toast';
import type { Absence } from '@/lib/absences/schema';
import { formatCount } from '@/lib/format/number';
import { send } from '@/lib/http/fetcher';
import type { LessonChanged } from '@/lib/lessons/schema';
import { batchesOf, type Excused, type NotExcused, peopleIn, runBatches, whoWords } from './excuse-run';

/** How long the way back is offered. It stays in the history of each lesson afterwards. */
const undoMs = 10_000;

/** Excuses people from the lessons they were missing in: a call a lesson, and one way back for all. */
export function useExcuseLessons() {
  const { mutate } = useSWRConfig();
  const renew = useRenewOverviews();

  const take = async ({ event, ...report }: LessonChanged): Promise<string> => {
    await mutate(lessonKey(report.lesson.id), report, { revalidate: false });
    return event;
  };
  const undo = async (done: Excused[]) => {
    const stuck: unknown[] = [];
    for (const { lessonId, event } of done) {
      await send<LessonChanged>('POST', `${lessonKey(lessonId)}/undo`, { event })
        .then(take)
        .catch((error: unknown) => stuck.push(error));
    }
    renew();
    if (stuck.length === 0) toast.success('Taken back.');
    else
      toast.error(
        `${formatCount(stuck.length)} of ${formatCount(done.length)} lessons could not be taken back.`,
        {
          description: wordsOf(stuck[0]),
        },
      );
  };

  /** Resolves to what could not be done; all else is done then, and seen. */
  return async (absences: Absence[], note: string, onStep: (over: number) => void): Promise<NotExcused[]> => {
    const { done, failed } = await runBatches(
      batchesOf(absences),
      async ({ lessonId, absences: people }) => {
        const keys = people.map(({ key }) => key);
        const body = { keys, status: 'excused', note };
        return take(await send<LessonChanged>('PUT', `${lessonKey(lessonId)}/statuses`, body));
      },
      onStep,
    );
    renew();
    if (done.length > 0) {
      const people = peopleIn(done);
      const several = new Set(people.map(({ userId }) => userId)).size > 1;
      toast.success(`${whoWords(people)} ${several ? 'are' : 'is'} excused.`, {
        duration: undoMs,
        action: { label: 'Undo', onClick: () => void undo(done) },
      });
    }
    return failed;
  };
}
