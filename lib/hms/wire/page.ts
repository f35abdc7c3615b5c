import { z } from 'zod';
import type { HmsPage } from '../types';
import { list, numberOrNull, text } from './fields';

/** A list as 100ms sends it (docs: make-api-calls). `data` may be null or missing when there is nothing. */
export const wireList = <T extends z.ZodType>(item: T) =>
  z.object({ limit: numberOrNull, data: list(item), last: text });

type List<T> = { limit: number | null; data: T[]; last: string };
type Asked = { start?: string | undefined; limit: number };

/**
 * `next` is null when this was the last page: no items, fewer than a full page, no `last`, or the `last` we came from.
 * That `last` is there says nothing: it is filled in on the final page too.
 */
export function toPage<T>({ limit, data, last }: List<T>, asked: Asked): HmsPage<T> {
  // A server that gives less than we ask for says so in `limit`; a page it calls full is not the end.
  const full = limit !== null && limit >= 1 ? Math.min(limit, asked.limit) : asked.limit;
  const ended = data.length === 0 || data.length < full || last === '' || last === asked.start;
  return { items: data, next: ended ? null : last };
}

/** 100ms allows 10 to 100 items a page, and does not say what it does with other numbers. */
export const clampLimit = (limit = 100): number =>
  Number.isFinite(limit) ? Math.min(100, Math.max(10, Math.trunc(limit))) : 100;
