import { expect, test } from '@playwright/test';
import { excuseQuery } from '@/lib/excuses/query';
import { excuseChange, newExcuse } from '@/lib/excuses/schema';

const good = { userId: ' stu-1 ', from: '2026-11-16', to: '2026-11-18', reason: ' choir trip ' };

test('an excuse is read with its texts trimmed; without rooms it is for all', () => {
  expect(newExcuse.parse(good)).toEqual({ ...good, userId: 'stu-1', reason: 'choir trip' });
  expect(newExcuse.parse({ ...good, roomIds: null }).roomIds).toBeNull();
  expect(newExcuse.parse({ ...good, roomIds: ['room-1'] }).roomIds).toEqual(['room-1']);
});

test('what is wrong with an excuse is said of its field', () => {
  const fieldsOf = (body: object) => {
    const issues = newExcuse.safeParse({ ...good, ...body }).error?.issues ?? [];
    return [...new Set(issues.map(({ path }) => path.join('.')))];
  };
  expect(fieldsOf({ userId: '  ' })).toEqual(['userId']);
  expect(fieldsOf({ from: '17.11.2026' })).toEqual(['from']);
  expect(fieldsOf({ from: '2026-11-19' })).toEqual(['to']);
  expect(fieldsOf({ to: '2026-02-30' })).toEqual(['to']);
  expect(fieldsOf({ roomIds: [] })).toEqual(['roomIds']);
  expect(fieldsOf({ roomIds: [7] })).toEqual(['roomIds.0']);
  expect(fieldsOf({ reason: ' ' })).toEqual(['reason']);
  expect(fieldsOf({ reason: 'x'.repeat(501) })).toEqual(['reason']);
  expect(fieldsOf({ until: '2026-11-18' })).toEqual(['']);
});

test('the only change of an excuse is that it stands again', () => {
  expect(excuseChange.safeParse({ removed: false }).success).toBe(true);
  for (const body of [{ removed: true }, {}, { removed: false, reason: 'x' }]) {
    expect(excuseChange.safeParse(body).success, JSON.stringify(body)).toBe(false);
  }
});

test('a query has days in order, and pages', () => {
  expect(excuseQuery.parse({})).toEqual({ limit: 50 });
  expect(excuseQuery.parse({ userId: ' stu-1', from: '2026-11-17', to: '2026-11-17', limit: '5' })).toEqual({
    userId: 'stu-1',
    from: '2026-11-17',
    to: '2026-11-17',
    limit: 5,
  });
  for (const [field, query] of Object.entries({
    userId: { userId: ' ' },
    from: { from: 'monday' },
    to: { from: '2026-11-18', to: '2026-11-17' },
    limit: { limit: '101' },
  })) {
    expect(excuseQuery.safeParse(query).error?.issues[0]?.path, field).toEqual([field]);
  }
});
