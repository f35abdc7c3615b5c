import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, howToGetChromium } from '../lib/chromium.mjs';
import { start } from '../lib/processes.mjs';
import { temporaryFolder } from './app.mjs';
import { pagesOf } from './pages.mjs';
import { median } from './rates.mjs';

const version = '12.8.2';
/** Kept beside the packages: not one of them, since it brings 586 others along. */
const home = resolve('node_modules/.cache/rollcall', `lighthouse-${version}`);
const program = join(home, 'node_modules/lighthouse/cli/index.js');
const judged = ['sign-in', 'rooms', 'room', 'attendance'];
const rounds = 3;
const least = { performance: 95, accessibility: 100 };

/** Lighthouse as it comes (a slow phone, simulated), the median of three looks at each page. */
export async function measure({ school, scope, note }) {
  const chrome = findChromium(chromium.executablePath());
  if (!chrome) return { rows: [], missing: [howToGetChromium] };
  if (!(await ensureLighthouse(note))) {
    return { rows: [], missing: [`Lighthouse: npm install --prefix ${home} lighthouse@${version}`] };
  }
  const running = await school();
  const folder = await temporaryFolder(scope);
  const rows = [];
  const machine = [];
  for (const { name, path, open } of await pagesOf(running)) {
    if (!judged.includes(name)) continue;
    const looks = [];
    for (let round = 0; round < rounds; round += 1) {
      const file = join(folder, `${name}-${round}.json`);
      looks.push(
        await look(scope, { chrome, url: running.app.url + path, cookie: open ? '' : running.cookie, file }),
      );
    }
    machine.push(...looks.map((one) => one.machine));
    const scores = Object.keys(least).map((kind) => [
      kind,
      Math.round(median(looks.map((one) => one[kind]))),
    ]);
    rows.push({
      what: name,
      measured: scores.map(([kind, score]) => `${kind} ${score}`).join(', '),
      target: `≥ ${least.performance}, ${least.accessibility}`,
      ok: scores.every(([kind, score]) => score >= least[kind]),
    });
  }
  // Lighthouse slows the processor it finds by a fixed factor: on a slow or busy machine the phone is slower, too.
  const index = Math.round(median(machine));
  return {
    rows,
    notes: [`Lighthouse rates this machine ${index}; under about 1,500 its scores fall with the machine.`],
  };
}

async function ensureLighthouse(note) {
  if (existsSync(program)) return true;
  note(`fetching Lighthouse ${version}`);
  await mkdir(home, { recursive: true });
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const child = start([...npm, 'install', '--prefix', home, ...options, `lighthouse@${version}`]);
  return (await child.exited).code === 0 && existsSync(program);
}

/** One look; scores from 0 to 100. */
async function look(scope, { chrome, url, cookie, file }) {
  const child = start(
    [
      process.execPath,
      program,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--only-categories=performance,accessibility',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
    ],
    { env: { ...process.env, CHROME_PATH: chrome } },
  );
  scope.defer(() => child.stop());
  const { code } = await child.exited;
  if (code !== 0) throw new Error(`Lighthouse failed: ${child.output().trim().split('\n').at(-1)}`);
  const { categories, environment, finalDisplayedUrl, runtimeError } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  if (runtimeError) throw new Error(`Lighthouse failed: ${runtimeError.message}`);
  if (finalDisplayedUrl !== url) throw new Error(`${url} led to ${finalDisplayedUrl}.`);
  return {
    performance: categories.performance.score * 100,
    accessibility: categories.accessibility.score * 100,
    machine: environment.benchmarkIndex,
  };
}
