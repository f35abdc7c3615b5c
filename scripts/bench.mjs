// npm run bench [-- part …]: how fast and how small Rollcall is, in one table, each figure beside its baseline.
import { giveUp, requireNode, say } from './lib/console.mjs';
import { ensureBuild, ensurePackages } from './lib/prepare.mjs';

/** In the order they run: what needs a quiet processor comes first. `seconds`: when a part is given up. */
const parts = {
  signing: { title: 'signing', file: './bench/signing.ts', seconds: 30 },
  attendance: { title: 'attendance, wire schema to DTO', file: './bench/attendance.ts', seconds: 120 },
  archive: { title: 'archive of ended sessions, PostgreSQL', file: './bench/archive.ts', seconds: 90 },
  start: {
    title: 'start and memory of the server process',
    file: './bench/start.mjs',
    seconds: 150,
    build: true,
  },
  lessons: {
    title: 'report of a lesson, PostgreSQL',
    file: './bench/lessons.mjs',
    seconds: 180,
    build: true,
  },
  register: {
    title: 'register of a room, PostgreSQL',
    file: './bench/register.mjs',
    seconds: 240,
    build: true,
  },
  tokens: { title: 'join tokens through HTTP', file: './bench/tokens.mjs', seconds: 60, build: true },
  sample: {
    title: 'calls of the sample backend, 20 connections',
    file: './bench/sample.mjs',
    seconds: 120,
    build: true,
  },
  javascript: {
    title: 'compressed JavaScript of a first load',
    file: './bench/javascript.mjs',
    seconds: 120,
    build: true,
  },
  lighthouse: { title: 'Lighthouse, mobile', file: './bench/lighthouse.mjs', seconds: 420, build: true },
};

const asked = process.argv.slice(2);
const names = Object.keys(parts);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) giveUp(`There is no part ${unknown.join(', ')}. Parts: ${names.join(', ')}.`);
const chosen = names.filter((name) => asked.length === 0 || asked.includes(name));

requireNode();
if (!(await ensurePackages())) giveUp('npm ci failed; see above.');
if (chosen.some((name) => parts[name].build) && !(await ensureBuild({ reuse: true }))) {
  giveUp('The build failed; see above.');
}

// Only now: these need packages.
const { register } = await import('tsx/esm/api');
register();
const { createScope } = await import('./bench/scope.mjs');
const { startSchool } = await import('./bench/school.mjs');
const { tableOf } = await import('./bench/table.mjs');
const { loadavg } = await import('node:os');

const all = createScope();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => all.close().then(() => process.exit(130)));
}
const note = (text) => process.stderr.write(`… ${text}\n`);
let school;
const shared = () => {
  school ??= startSchool(all);
  return school;
};

const load = loadavg()[0];
const measured = [];
const missing = [];
for (const name of chosen) {
  const { title, file, seconds } = parts[name];
  note(title);
  const scope = createScope();
  all.defer(() => scope.close());
  const result = await inTime(seconds, async () =>
    (await import(file)).measure({ school: shared, scope, note }),
  ).catch((error) => ({ rows: [], missing: [error.message] }));
  await scope.close();
  measured.push({ ...result, title });
  missing.push(...(result.missing ?? []).map((text) => `${title}: ${text}`));
}
await all.close();

say(tableOf(measured));
const notes = measured.flatMap((part) => part.notes ?? []);
if (notes.length > 0) say(`\n${notes.join('\n')}`);
say(
  `\nNode ${process.versions.node}; ${load.toFixed(1)} processes ran or waited when this began. Above 0.5 figures other than ratios and sizes suffer.`,
);
for (const text of missing) say(`Not measured: ${text}`);
process.exit(missing.length === 0 ? 0 : 1);

async function inTime(seconds, run) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${seconds} s`)), seconds * 1_000);
  });
  return Promise.race([run(), late]).finally(() => clearTimeout(timer));
}
