// npm test: everything that can be said about this code, in the order in which it is cheapest to know.
import { buildCanaries } from './lib/canaries.mjs';
import { giveUp, heading, requireNode, say } from './lib/console.mjs';
import { ensureBuild, ensurePackages } from './lib/prepare.mjs';
import { program, run } from './lib/processes.mjs';

requireNode();
if (!(await ensurePackages())) giveUp('Stopped: npm ci failed.');

const { ensureChromium, howToGetChromium } = await import('./lib/chromium.mjs');
const { chromium } = await import('@playwright/test');
const browser = await ensureChromium(chromium.executablePath());
if (!browser) giveUp(howToGetChromium);

// Biome would colour every letter of a log file too.
const plain = process.stdout.isTTY ? [] : ['--colors=off'];
const steps = [
  ['lock file', [process.execPath, 'scripts/check-lock.mjs']],
  ['types of routes', [...program('next'), 'typegen']],
  ['types', [...program('typescript', 'tsc'), '--noEmit']],
  ['style, import law', [...program('@biomejs/biome'), 'ci', '--error-on-warnings', ...plain, '.']],
  ['dead code', program('knip')],
  // What git leaves out may hold secrets, and never leaves this machine.
  ['secrets', [...program('secretlint'), '--secretlintignore', '.gitignore', '**/*', '**/.*']],
];
for (const [name, command] of steps) {
  heading(name);
  if ((await run(command)) !== 0) giveUp(`Stopped: ${name} failed.`);
}
if (!(await ensureBuild({ reuse: false, settings: buildCanaries }))) giveUp('Stopped: the build failed.');

heading('tests');
say(`Browser: ${browser}`);
const projects = ['--project=unit', '--project=api', '--project=browser'];
const extra = process.argv.slice(2);
const chosen = extra.some((argument) => argument.startsWith('--project')) ? [] : projects;
const playwright = [...program('@playwright/test', 'playwright'), 'test', '-c', 'tests/playwright.config.ts'];
// Here always on the embedded database; npm run test:postgres is for the other.
const env = { ...process.env, CHROMIUM_PATH: browser, TEST_DATABASE_URL: '' };
process.exit(await run([...playwright, ...chosen, ...extra], { env }));
