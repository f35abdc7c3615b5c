'use client';

import { type ReactNode, Suspense, use } from 'react';
import { SWRConfig } from 'swr';

/** What the server began to fetch with the page: there already, or on its way. Undefined where it failed; the hook then asks itself. */
export type First<T> = T | undefined | Promise<T | undefined>;

type FirstAnswersProps = {
  /** By cache key. */
  answers: Record<string, First<unknown>>;
  /** Stands here until all answers are there. */
  waiting: ReactNode;
  children: ReactNode;
};

/**
 * Hands the server's first answers to the hooks below. There is a `Suspense` only where one has to be waited for: React
 * sends a large one after its fallback also when it is complete, and holds it back for up to 300 ms.
 *
 * SWR takes promises as fallback itself, but when React replays a hook that waited, SWR 2.5 is left with a snapshot of
 * the broken-off render and throws "Cannot access … before initialization" at the first refresh.
 */
export function FirstAnswers({ answers, waiting, children }: FirstAnswersProps) {
  if (!Object.values(answers).some(isPromise)) return <Known answers={answers}>{children}</Known>;
  return (
    <Suspense fallback={waiting}>
      <Awaited answers={answers}>{children}</Awaited>
    </Suspense>
  );
}

const isPromise = (answer: First<unknown>): answer is Promise<unknown> =>
  typeof answer === 'object' && answer !== null && 'then' in answer;

function Awaited({ answers, children }: Omit<FirstAnswersProps, 'waiting'>) {
  const known: Record<string, unknown> = {};
  for (const [key, answer] of Object.entries(answers)) known[key] = isPromise(answer) ? use(answer) : answer;
  return <Known answers={known}>{children}</Known>;
}

function Known({ answers, children }: { answers: Record<string, unknown>; children: ReactNode }) {
  const known = Object.entries(answers).filter(([, answer]) => answer !== undefined);
  return <SWRConfig value={{ fallback: Object.fromEntries(known) }}>{children}</SWRConfig>;
}
