'use client';

import useSWRInfinite from 'swr/infinite';
import { useRenewOverviews } from '@/components/lesson/use-lesson';
import { wordsOf } from '@/components/lesson/use-lesson-changes';
import { toast } from '@/components/ui/toast';
import type { AppError } from '@/lib/errors';
import type { Excuse, ExcusePage, NewExcuse } from '@/lib/excuses/schema';
import { send } from '@/lib/http/fetcher';
import { excuseDays } from './excuse-words';
import { excusesKey } from './excuses-key';

/** Who is excused on this day or later, a page at a time. */
export const useExcuses = (from: string) =>
  useSWRInfinite<ExcusePage, AppError>(excusesKey(from), { revalidateAll: true });

/** How long the way back is offered. Milliseconds. */
const undoMs = 10_000;
const path = (id: string) => `/api/excuses/${encodeURIComponent(id)}`;

/** Making excuses and taking them back, each with a way back. What an excuse changes elsewhere is asked for anew. */
export function useExcuseChanges() {
  const renew = useRenewOverviews();
  const undoing = (call: () => Promise<unknown>, done: string) => () =>
    void call().then(
      () => {
        renew();
        toast.success(done);
      },
      (error: unknown) => toast.error(wordsOf(error)),
    );

  return {
    /** Throws `AppError`; then nobody is excused. */
    add: async (wish: NewExcuse): Promise<Excuse> => {
      const excuse = await send<Excuse>('POST', '/api/excuses', wish);
      renew();
      const onClick = undoing(() => send('DELETE', path(excuse.id)), 'Taken back.');
      toast.success(`${excuse.name} is excused, ${excuseDays(excuse)}.`, {
        duration: undoMs,
        action: { label: 'Undo', onClick },
      });
      return excuse;
    },
    /** Resolves when it is taken back, or when it was said that it could not be. */
    takeBack: async (excuse: Excuse): Promise<void> => {
      try {
        await send('DELETE', path(excuse.id));
      } catch (error) {
        toast.error(wordsOf(error));
        return;
      }
      renew();
      const again = () => send('PATCH', path(excuse.id), { removed: false });
      toast.success(`The excuse of ${excuse.name} is taken back.`, {
        duration: undoMs,
        action: { label: 'Undo', onClick: undoing(again, `${excuse.name} is excused again.`) },
      });
    },
  };
}
