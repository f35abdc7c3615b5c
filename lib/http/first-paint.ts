import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewport } from 'next';
import { cache } from 'react';

/** How long the first bytes of a page wait for its answers before the skeleton goes ahead. Milliseconds. */
const patience = 250;
/** One patience a request, however many parts of the page wait. */
const deadline = cache(() => Date.now() + patience);

/**
 * For a page's `generateViewport`: starts its answers at once, beside the layouts above it, and waits for them as long as
 * the page will. Nothing about the viewport depends on them.
 */
export async function viewportAfter(...answers: Promise<unknown>[]): Promise<Viewport> {
  await soon(...answers);
  return {};
}

/**
 * Each answer itself if it comes within the page's patience, else still the promise of it. Answers that come quickly are
 * so in the first paint; none of them may reject (see `quietly`).
 */
export async function soon<T extends readonly unknown[]>(
  ...answers: { [K in keyof T]: Promise<T[K]> }
): Promise<{ [K in keyof T]: T[K] | Promise<T[K]> }> {
  const first: unknown[] = [...answers];
  const all = answers.map(async (answer, place) => {
    first[place] = await answer;
  });
  await Promise.race([Promise.all(all), sleep(Math.max(0, deadline() - Date.now()))]);
  return [...first] as { [K in keyof T]: T[K] | Promise<T[K]> };
}
