import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { phone } from './pages';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const desk = { width: 1_280, height: 800 };

/** What axe calls serious or critical on the page as it is, one line a place. */
async function faults(page: Page, axe: AxeBuilder): Promise<string[]> {
  // There are no frames here to look into; without them axe needs no page of its own.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''} (${page.url()})`),
    );
}

/** Elements that reach beyond the right edge of the window, when the page can be scrolled sideways. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > edge + 1,
    );
    return beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 160));
  });
}

/** Two frames: the new colours are on the screen. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Checks what is shown now in light and dark, on a desk and on a phone: axe finds nothing, and nothing reaches sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const all = new AxeBuilder({ page }).withTags(standards);
    expect.soft(await faults(page, all), `light, ${size.width} px`).toEqual([]);
    expect.soft(await sideways(page), `sideways at ${size.width} px`).toEqual([]);
    // The dark page is the same page in other colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    await drawn(page);
    const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
    expect.soft(await faults(page, colours), `dark, ${size.width} px`).toEqual([]);
  }
  await page.setViewportSize(desk);
}
