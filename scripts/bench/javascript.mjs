import { chromium } from '@playwright/test';
import { findChromium, howToGetChromium } from '../lib/chromium.mjs';
import { pagesOf } from './pages.mjs';

const limits = { attendance: 300, lesson: 300 };
const usual = 200;
/** What a page still asks for on its own, it asks for within this time after its last answer. */
const quiet = 1_000;

/** Compressed JavaScript that each page loads with an empty cache before anybody touches it, in kB of 1,000 bytes. */
export async function measure({ school, scope }) {
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) return { rows: [], missing: [howToGetChromium] };
  const running = await school();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  scope.defer(() => browser.close());
  const rows = [];
  for (const { name, path, open } of await pagesOf(running)) {
    const context = await browser.newContext({ baseURL: running.app.url });
    if (!open) await context.addCookies([cookieOf(running)]);
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(quiet);
    if (new URL(page.url()).pathname !== path) throw new Error(`${path} led to ${page.url()}.`);
    const { first, later } = await page.evaluate(scriptBytes);
    const parts = [kilobytes(first + later)];
    if (later > 0) parts.push(`${kilobytes(later)} of it after first paint`);
    if (name === 'attendance')
      parts.push(`charts on demand ${kilobytes(await chartBytes(page, first + later))}`);
    await context.close();
    const most = limits[name] ?? usual;
    rows.push({
      what: name,
      measured: parts.join(', '),
      target: `≤ ${most} kB`,
      ok: first + later <= most * 1_000,
    });
  }
  return { rows };
}

/** What arrives when somebody reaches for a chart. */
async function chartBytes(page, before) {
  await page.locator('figure > div').first().hover();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(quiet);
  const { first, later } = await page.evaluate(scriptBytes);
  return first + later - before;
}

/** In the page: compressed bytes of all scripts so far, those that were asked for before the first paint and the others. */
function scriptBytes() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const sum = { first: 0, later: 0 };
  for (const { name, encodedBodySize, startTime } of performance.getEntriesByType('resource')) {
    if (new URL(name).pathname.endsWith('.js'))
      sum[startTime > paint.startTime ? 'later' : 'first'] += encodedBodySize;
  }
  return sum;
}

function cookieOf({ app, cookie }) {
  const [name, value] = cookie.split('=');
  return { name, value, url: app.url };
}

const kilobytes = (bytes) => `${(bytes / 1_000).toFixed(0)} kB`;
