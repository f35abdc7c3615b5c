// npm run test:security: what takes minutes, namely fuzz, storms and kill loops, against the production build.
import { giveUp, heading, requireNode } from './lib/console.mjs';
import { ensureBuild, ensurePackages } from './lib/prepare.mjs';
import { program, run } from './lib/processes.mjs';

requireNode();
if (!(await ensurePackages())) giveUp('Stopped: npm ci failed.');
if (!(await ensureBuild({ reuse: true }))) giveUp('Stopped: the build failed.');

heading('fuzz, storms, kill loops');
const playwright = [...program('@playwright/test', 'playwright'), 'test', '-c', 'tests/playwright.config.ts'];
process.exit(await run([...playwright, '--project=security', ...process.argv.slice(2)]));
