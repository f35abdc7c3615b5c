// A Chromium for the browser tests.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './console.mjs';
import { run } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of a Chromium on this machine, or null. `bundled` is where Playwright keeps its own.
 * @param {string} bundled
 * @param {{ CHROMIUM_PATH?: string, PATH?: string }} [env]
 */
export function findChromium(bundled, { CHROMIUM_PATH, PATH = '' } = process.env) {
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  return [bundled, ...onPath, ...elsewhere].find((path) => path && isProgram(path)) ?? null;
}

/** As `findChromium`; on a Debian where we may, installs one when there is none. */
export async function ensureChromium(bundled) {
  const found = findChromium(bundled);
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  say('No Chromium found: installing the one of Debian.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-q'], { env });
  await run(['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
  });
  return findChromium(bundled);
}

export const howToGetChromium =
  'No Chromium found. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium) or set CHROMIUM_PATH.';
