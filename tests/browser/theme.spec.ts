import type { Page } from '@playwright/test';
import { expect, nobody, test } from '../support/pages';

const root = (page: Page) => page.locator('html');
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: 'Theme' }).click();
  await item(page, theme).click();
}

/** How light the page's ground is, 0 to 1. */
const lightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const pixel = new OffscreenCanvas(1, 1).getContext('2d');
    if (!pixel) return Number.NaN;
    pixel.fillStyle = getComputedStyle(document.body).backgroundColor;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / (3 * 255);
  });

test('without a choice the page follows the system', async ({ page }) => {
  await page.goto('/rooms');
  await expect(root(page)).not.toHaveAttribute('data-theme');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await lightness(page)).toBeGreaterThan(0.9);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness(page)).toBeLessThan(0.2);
});

test('a choice counts at once, against the system, on every page and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/rooms');
  await choose(page, 'Dark');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  expect(await lightness(page)).toBeLessThan(0.2);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible();
  expect(await lightness(page)).toBeLessThan(0.2);
  await page.reload();
  expect(await lightness(page)).toBeLessThan(0.2);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(item(page, 'Dark').getByLabel('chosen')).toBeVisible();

  await item(page, 'Same as the system').click();
  await expect(root(page)).not.toHaveAttribute('data-theme');
  expect(await lightness(page)).toBeGreaterThan(0.9);
  await page.reload();
  await expect(root(page)).not.toHaveAttribute('data-theme');
});

test('the theme is in the HTML of the server, so that no page flashes', async ({ page, context }) => {
  await page.goto('/rooms');
  await choose(page, 'Dark');
  await expect(async () => {
    expect((await context.cookies()).find((cookie) => cookie.name === 'theme')?.value).toBe('dark');
  }).toPass();
  for (const path of ['/rooms', '/keys', '/sign-in', '/no-such-page']) {
    const html = await (await context.request.get(path)).text();
    expect(html.match(/<html[^>]*>/)?.[0], path).toContain('data-theme="dark"');
  }
  await context.addCookies([
    { name: 'theme', value: '"><script>alert(1)</script>', url: new URL(page.url()).origin },
  ]);
  const html = await (await context.request.get('/rooms')).text();
  expect(html.match(/<html[^>]*>/)?.[0]).not.toContain('data-theme');
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false, storageState: nobody });

  test('the first paint is already in the chosen theme', async ({ page, context, baseURL }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL ?? '' }]);
    await page.goto('/sign-in', { waitUntil: 'load' });
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    await expect(root(page)).toHaveCSS('color-scheme', 'dark');
  });
});
