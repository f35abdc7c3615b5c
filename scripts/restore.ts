import { requireBackup, restoreBackup } from '@/lib/backup/restore';
import { giveUp, orGiveUp, total, withDatabase } from './lib/backup-run';
import { inWords, loadEnvFiles, placeOfSettings } from './lib/place';

/** `npm run restore -- file [--replace]`: puts a backup into an empty database, or with `--replace` in the place of what is there. */
loadEnvFiles();
const place = placeOfSettings();
const words = process.argv.slice(2);
const replace = words.includes('--replace');
const [file, ...more] = words.filter((word) => word !== '--replace');
if (!file || file.startsWith('-') || more.length > 0) giveUp('Usage: npm run restore -- file [--replace]');

// Before there is a database: a mistyped name makes none.
await orGiveUp(() => requireBackup(file));
const { at, rows } = await withDatabase(place, (db, how) => restoreBackup(db, file, { ...how, replace }));
console.log(`${total(rows)} rows as of ${at} are in ${inWords(place)}.`);
