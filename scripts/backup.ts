import { join } from 'node:path';
import { writeBackup } from '@/lib/backup/write';
import { giveUp, total, withDatabase } from './lib/backup-run';
import { inWords, isThere, loadEnvFiles, placeOfSettings } from './lib/place';

/** `npm run backup [-- file]`: everything in the database, in one file that every Rollcall of this version or later can restore. */
loadEnvFiles();
const place = placeOfSettings();
const [given, ...more] = process.argv.slice(2);
if (more.length > 0 || given?.startsWith('-')) giveUp('Usage: npm run backup [-- file]');
if (!isThere(place)) giveUp(`There is no database: ${inWords(place)} was never made. Check DATA_DIR.`);

const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
const file = given ?? join(process.env.DATA_DIR || '.data', 'backups', `rollcall-${time}Z.ndjson.gz`);
const rows = await withDatabase(place, (db, how) => writeBackup(db, file, how));
console.log(`${total(rows)} rows of ${inWords(place)} are in ${file}`);
console.log('It holds names, attendance and password hashes: keep it as safe as the database.');
