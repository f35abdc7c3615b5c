import { test as base } from '@playwright/test';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import type { Database } from '@/lib/db/types';
import { emptyPlace } from './places';

/** Tests with a database of their worker's own, tables made: embedded, or PostgreSQL with TEST_DATABASE_URL. */
export const test = base.extend<object, { database: Database }>({
  database: [
    // Playwright reads the names of what a fixture needs from this pattern; here it is nothing.
    async ({ browserName: _ }, use) => {
      const { place, drop } = await emptyPlace();
      const database = await openDatabase(place);
      await migrate(database.db);
      await use(database);
      await database.close();
      await drop();
    },
    { scope: 'worker' },
  ],
});
