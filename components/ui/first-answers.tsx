'use client';

import { type ReactNode, use } from 'react';
import { SWRConfig } from 'swr';

type FirstAnswersProps = {
  /** By cache key: what the server began to fetch with the page. Undefined where it failed; the hook then asks itself. */
  answers: Record<string, Promise<unknown>>;
  children: ReactNode;
};

/**
 * Hands the server's first answers to the hooks below. It waits for them, so it stands inside a `Suspense`.
 *
 * SWR takes promises as fallback itself, but when React replays a hook that waited, SWR 2.5 is left with a snapshot of
 * the broken-off render and throws "Cannot access … before initialization" at the first refresh.
 */
export function FirstAnswers({ answers, children }: FirstAnswersProps) {
  const fallback: Record<string, unknown> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const value = use(answer);
    if (value !== undefined) fallback[key] = value;
  }
  return <SWRConfig value={{ fallback }}>{children}</SWRConfig>;
}
