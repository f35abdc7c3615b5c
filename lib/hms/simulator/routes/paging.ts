import { ApiError } from '../errors';

const invalidQuery = (detail: string) => new ApiError(400, 'Invalid query parameter', [detail]);

/** `limit` of a list: 10 to 100 (docs: make-api-calls). Outside of it 100ms is undocumented; here it is 400. */
export function limitOf(query: URLSearchParams, usual = 10): number {
  const given = query.get('limit');
  if (given === null || given === '') return usual;
  if (!/^\d+$/.test(given) || Number(given) < 10 || Number(given) > 100) {
    throw invalidQuery('limit should be between 10 and 100');
  }
  return Number(given);
}

export function flagOf(query: URLSearchParams, name: string): boolean | undefined {
  const given = query.get(name);
  if (given === null || given === '') return undefined;
  if (given !== 'true' && given !== 'false') throw invalidQuery(`${name} should be true or false`);
  return given === 'true';
}

/** Whether a creation time lies within `after` and `before`, both inclusive. */
export function createdWithin(query: URLSearchParams): (createdAt: number) => boolean {
  const bound = (name: string, usual: number) => {
    const given = query.get(name);
    if (given === null || given === '') return usual;
    const at = Date.parse(given);
    if (Number.isNaN(at)) throw invalidQuery(`${name} should be a time`);
    return at;
  };
  const after = bound('after', Number.NEGATIVE_INFINITY);
  const before = bound('before', Number.POSITIVE_INFINITY);
  return (createdAt) => createdAt >= after && createdAt <= before;
}

/** One page of a list that is sorted by id, newest first. `start` is the last id of the page before. */
export function pageOf<T extends { id: string }>(newestFirst: readonly T[], query: URLSearchParams) {
  const limit = limitOf(query);
  const start = query.get('start') ?? '';
  const from = start === '' ? 0 : newestFirst.findIndex((item) => item.id < start);
  const items = from === -1 ? [] : newestFirst.slice(from, from + limit);
  return { limit, items, last: items.at(-1)?.id ?? '' };
}
