import { AppError } from '@/lib/errors';
import type { HmsPage } from './types';

const mostPages = 1_000;

/**
 * The pages of a list, one after the other. Ends at the last page and at a cursor seen before, which would go round for ever;
 * throws `upstream_failed` after 1,000 pages.
 */
export async function* pagesOf<T>(
  load: (start: string | undefined) => Promise<HmsPage<T>>,
): AsyncGenerator<T[], void> {
  const seen = new Set<string>();
  let start: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { items, next } = await load(start);
    yield items;
    if (next === null || seen.has(next)) return;
    seen.add(next);
    start = next;
  }
  throw new AppError('upstream_failed', 'A list at 100ms does not come to an end. Please try again later.');
}
