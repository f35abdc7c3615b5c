// How soon a register is on the screen, and how long scrolling through it keeps the page from answering.
import { chromium } from '@playwright/test';
import { findChromium, howToGetChromium } from '../lib/chromium.mjs';
import { median } from './rates.mjs';
import { milliseconds } from './table.mjs';

/** Tasks below this are not reported by browsers, and felt by nobody. Milliseconds. */
const felt = 50;
const steps = 40;

/** Rows of the bench; `paths`: addresses of pages, `term` drawn by the server, `large` the largest there is. */
export async function measurePages({ scope, app, cookie, paths }) {
  const executablePath = findChromium(chromium.executablePath());
  if (!executablePath) return { rows: [], missing: [howToGetChromium] };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  scope.defer(() => browser.close());
  const [name, ...value] = cookie.split('=');
  const open = async (path) => {
    const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1_280, height: 900 } });
    await context.addCookies([{ name, value: value.join('='), url: app.url }]);
    const page = await context.newPage();
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    await page.getByRole('grid').waitFor();
    return { context, page, html: await answer.text() };
  };

  const paints = [];
  for (let round = 0; round < 5; round += 1) {
    const { context, page, html } = await open(paths.term);
    if (!html.includes('role="grid"')) throw new Error('The register is not in the first paint.');
    paints.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime),
    );
    await context.close();
  }
  const paint = median(paints);

  const { context, page } = await open(paths.large);
  const longest = await longestTask(page);
  await context.close();
  return {
    rows: [
      {
        what: 'first paint of the page of 120 × 60',
        measured: milliseconds(paint),
        target: '< 1.00 s',
        ok: paint < 1_000,
      },
      {
        what: 'longest task while 500 × 200 scrolls',
        measured: longest === 0 ? `under ${felt} ms` : milliseconds(longest),
        target: `≤ ${felt} ms`,
        ok: longest <= felt,
      },
    ],
  };
}

/** Down and back to the first lessons by the wheel, a step a frame; the longest task of that in milliseconds, 0 for none that is felt. */
async function longestTask(page) {
  const box = await page.getByRole('region', { name: 'Register, scrolls' }).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const frame = () => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => next())));
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 120);
    await frame();
  }
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(-120, 0);
    await frame();
  }
  await frame();
  return page.evaluate(() => Math.max(0, ...window.tasks));
}
