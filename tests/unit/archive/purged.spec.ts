import { workspace } from '@/lib/archive/store';
import { purges } from '@/lib/db/schema';
import { day, expect, hour, test } from './support';

test('what was purged is neither asked for again nor kept, by a room or the workspace', async ({
  bench,
  database: { db },
}) => {
  const before = new Date(bench.simulator.now() - 10 * day);
  await db
    .insert(purges)
    .values({ id: 'p', before, expected: {}, requestedAt: before, dueAt: before, doneAt: before });
  try {
    const [room, other] = [await bench.room(), await bench.room()];
    await bench.plant(room, 40 * day);
    // It began early enough to be asked for, and ended before the limit.
    await bench.plant(room, 10 * day + hour);
    const young = [await bench.plant(room, 9 * day), await bench.plant(room, hour)];
    await bench.plant(other, 200 * day);
    await bench.sync(room);
    await bench.sync(workspace);
    await bench.sync(other);
    expect(await bench.kept(room)).toEqual(young.toSorted());
    expect(await bench.kept(other)).toEqual([]);
    const asked = (await bench.asked()).map(({ query }) => Date.parse(query.get('after') ?? ''));
    expect(asked.length).toBeGreaterThan(2);
    for (const after of asked) expect(after).toBeGreaterThanOrEqual(before.getTime() - 2 * day);
    // A second look finds nothing new, however often.
    expect(await bench.sync(room)).toEqual({ added: 0, complete: true });
  } finally {
    await db.delete(purges);
  }
});
