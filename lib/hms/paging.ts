import { AppError } from '@/lib/errors';
import type { HmsPage } from './types';

const mostPages = 1_000;

/** All items of a list, page after page. Ends at a cursor seen before; throws `upstream_failed` after 1,000 pages. */
export async function allPages<T>(load: (start: string | undefined) => Promise<HmsPage<T>>): Promise<T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let start: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await load(start);
    for (const item of page.items) items.push(item);
    if (page.next === null || seen.has(page.next)) return items;
    seen.add(page.next);
    start = page.next;
  }
  throw new AppError('upstream_failed', 'A list at 100ms does not come to an end. Please try again later.');
}
