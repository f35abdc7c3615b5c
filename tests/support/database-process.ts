import { sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';

// A process that has an embedded database open, for tests that start, stop and kill real ones. Says `open` when it has
// it. With `write` it then adds rows one by one for ever, and says each row's number once it is committed.

const [dataDir = '', task] = process.argv.slice(2);
const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const { db } = await openDatabase({ dataDir });
  say('open');
  if (task === 'write') {
    await db.execute(sql`create table if not exists acknowledged (number serial primary key)`);
    for (;;) {
      const { rows } = await db.execute<{ number: number }>(
        sql`insert into acknowledged default values returning number`,
      );
      say(`${rows[0]?.number}`);
    }
  }
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
