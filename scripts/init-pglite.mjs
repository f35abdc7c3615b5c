// Makes an embedded database cluster in the folder given, then ends. Run by lib/db/embedded.ts.
import { PGlite } from '@electric-sql/pglite';

// The pipe closes when the parent is gone: nobody is waiting any more.
process.stdin.on('end', () => process.exit(1)).resume();

const database = await PGlite.create({ dataDir: process.argv[2] });
await database.close();
process.exit(0);
