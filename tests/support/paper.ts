import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** A page on paper: its size in millimetres and what is written on it, every run of blanks a single one. */
export type PaperPage = { width: number; height: number; text: string };

/** The page put on paper as the browser's own dialog does, read back by a reader of PDF that is not the browser. */
export async function onPaper(page: Page): Promise<PaperPage[]> {
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf({ printBackground: true, preferCSSPageSize: true })),
  );
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map(async (written, index) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = (await pdf.getPage(index + 1)).view;
    return {
      width: Math.round(((right - left) / 72) * 25.4),
      height: Math.round(((bottom - top) / 72) * 25.4),
      text: written.replace(/\s+/g, ' '),
    };
  });
  return Promise.all(pages);
}

export const upright = { width: 210, height: 297 };
export const across = { width: 297, height: 210 };

/** How often something is written on the paper. */
export const times = (pages: readonly PaperPage[], what: string): number =>
  pages.reduce((sum, { text }) => sum + text.split(what).length - 1, 0);

/** What every sheet has on the screen: one first heading, one main part, one bar above it, and its language. */
export async function expectOneOfEach(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('banner')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
}
