// Makes an embedded database cluster in the folder given, then ends. Run by lib/db/embedded.ts.
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';

// What runs for a few seconds is not worth optimising: without that, making a cluster costs a third less. A Node that
// does not know the flag says so and goes on.
setFlagsFromString('--liftoff-only');

// The pipe closes when the parent is gone: nobody is waiting any more.
process.stdin.on('end', () => process.exit(1)).resume();

const database = await PGlite.create({ dataDir: process.argv[2] });
await database.close();
process.exit(0);
