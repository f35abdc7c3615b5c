// npm run test:security: what takes minutes, namely fuzz, storms and kill loops, against the production build.
// With --without-proxy: the tests of who may do what, against a build that has no proxy.ts.
import { giveUp, heading, requireNode } from './lib/console.mjs';
import { ensureBuild, ensurePackages } from './lib/prepare.mjs';
import { program, run } from './lib/processes.mjs';
import { copyWithoutProxy } from './lib/without-proxy.mjs';

const flag = '--without-proxy';
const extra = process.argv.slice(2).filter((argument) => argument !== flag);
const ofAccess = ['api/access-', 'api/bypass', 'api/sign-in-forgery', 'api/staff-out'];

requireNode();
if (!(await ensurePackages())) giveUp('Stopped: npm ci failed.');
const bare = process.argv.includes(flag);
if (bare) process.chdir(await copyWithoutProxy());
if (!(await ensureBuild({ reuse: !bare }))) giveUp('Stopped: the build failed.');

heading(bare ? 'who may do what, without the proxy' : 'fuzz, storms, kill loops');
const chosen = bare ? ['--project=api', ...ofAccess] : ['--project=security'];
const playwright = [...program('@playwright/test', 'playwright'), 'test', '-c', 'tests/playwright.config.ts'];
const env = bare ? { ...process.env, TEST_DATABASE_URL: '' } : process.env;
process.exit(await run([...playwright, ...chosen, ...extra], { env }));
