// npm run demo: Rollcall with a pretended school, on this machine only.
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bold, giveUp, heading, requireNode, say } from './lib/console.mjs';
import { freePort, isFolderInUse, isPortFree } from './lib/ports.mjs';
import { ensureBuild, ensurePackages } from './lib/prepare.mjs';
import { start, untilHealthy } from './lib/processes.mjs';
import { environmentOf, randomPassword, randomSecret } from './lib/settings.mjs';

const folder = '.data/demo';
const port = Number(process.env.PORT || 3000);
const address = `http://localhost:${port}`;
const admin = { email: 'head@school.example', password: randomPassword() };
const teacher = { email: 'teacher@school.example', password: randomPassword() };
const keys = { APP_ACCESS_KEY: randomSecret(), APP_SECRET: randomSecret() };

requireNode();
if (!Number.isInteger(port) || port < 1 || port > 65_535) giveUp(`PORT=${process.env.PORT} is no port.`);
if (!(await isPortFree(port))) {
  giveUp(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm run demo`);
}
if (await isFolderInUse(folder))
  giveUp(`Another demo is running in this folder (${folder}). Stop that one first.`);
// For who has just built: npm run demo -- --built
if (!process.argv.includes('--built')) {
  if (!(await ensurePackages())) giveUp('npm ci failed; see above.');
  if (!(await ensureBuild({ reuse: true }))) giveUp('The build failed; see above.');
}

heading('starting');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true, mode: 0o700 });
const simulatorPort = await freePort();
const running = [
  child('simulator', ['--import', 'tsx', 'scripts/simulator.ts'], { ...keys, PORT: `${simulatorPort}` }),
  child('app', ['scripts/start.mjs'], {
    ...keys,
    PORT: `${port}`,
    HOSTNAME: '127.0.0.1',
    HMS_API_URL: `http://127.0.0.1:${simulatorPort}/v2`,
    // Where 100ms would let people in. The demo shows such links and opens none.
    HMS_MEETING_URL: 'https://demo.app.100ms.live/meeting/{code}?userId={userId}&name={name}',
    DATA_DIR: folder,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: randomSecret(),
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    TIME_ZONE: 'Europe/Berlin',
  }),
];

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
for (const { name, exited } of running) {
  exited.then(() => stop(1, `The ${name} ended by itself. What it said last (${folder}/${name}.log):`, name));
}

await untilHealthy(`http://127.0.0.1:${port}/api/health`, running[1]).catch((error) =>
  stop(1, `The app did not start. ${error.message} What it said last (${folder}/app.log):`, 'app'),
);
// Through the same calls a school would use; without it the demo has rooms but no classes.
if (!stopping) {
  const furnishing = child('school', ['--import', 'tsx', 'scripts/demo-school.ts'], {
    NEXTAUTH_URL: address,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    TEACHER_EMAIL: teacher.email,
    TEACHER_PASSWORD: teacher.password,
  });
  running.push(furnishing);
  const { code } = await furnishing.exited;
  if (code !== 0)
    await stop(1, `The school could not be filled. What was said (${folder}/school.log):`, 'school');
}
if (!stopping) greet();

function child(name, args, settings) {
  const log = createWriteStream(join(folder, `${name}.log`), { mode: 0o600 });
  const env = { ...environmentOf(settings), NODE_ENV: 'production' };
  return { name, ...start([process.execPath, ...args], { env, log }) };
}

function greet() {
  say(`
  ${bold('Rollcall is running.')} ${address}

    E-mail     ${admin.email}
    Password   ${admin.password}

    A teacher, who sees only rooms of their own: ${teacher.email}
    Password   ${teacher.password}

  The school is made up and lives on this machine only; each start begins anew.
  Ctrl-C stops it.
`);
}

async function stop(code, message, culprit) {
  if (stopping) return;
  stopping = true;
  if (message) {
    const said = running.find(({ name }) => name === culprit)?.output() ?? '';
    process.stderr.write(`${message}\n${said.trim().split('\n').slice(-20).join('\n')}\n`);
  }
  await Promise.all(running.map((one) => one.stop()));
  if (code === 0) say('\nStopped.');
  process.exit(code);
}
