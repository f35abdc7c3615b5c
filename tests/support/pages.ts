import { type BrowserContext, test as base, type Locator, type Page } from '@playwright/test';
import { test as apiTest, asAdmin, expect, ownTest as ownApiTest } from './fixtures';
import { type Pair, startPair } from './servers';

export { expect } from '@playwright/test';
export { freshName, makeRoom, sharedDoor, sharedKeys } from './fixtures';

/** What a browser context must never do, and the exceptions a test asks for. */
class Watch {
  private readonly complaints: string[] = [];
  private readonly excused: { pattern: RegExp; seen: boolean }[] = [];
  private readonly hosts: Set<string>;

  constructor(context: BrowserContext, ownHost: string) {
    this.hosts = new Set([ownHost]);
    context.on('weberror', (error) => this.note(`error on the page: ${error.error()}`));
    context.on('console', (message) => {
      if (message.type() === 'error') this.note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (!url.protocol.startsWith('http') || this.hosts.has(url.host)) return;
      this.complaints.push(`a request left for ${url.host}`);
    });
  }

  /** This error belongs to the test; without it the test fails. Say it before it happens. */
  excuse(pattern: RegExp): void {
    this.excused.push({ pattern, seen: false });
  }
  /** Requests to this host are meant; the test answers them itself. */
  allowHost(host: string): void {
    this.hosts.add(host);
  }

  private note(complaint: string): void {
    const excuse = this.excused.find(({ pattern }) => pattern.test(complaint));
    if (excuse) excuse.seen = true;
    else this.complaints.push(complaint);
  }

  check(): void {
    expect(this.complaints, 'what pages complained of').toEqual([]);
    const unseen = this.excused.filter(({ seen }) => !seen).map(({ pattern }) => pattern.source);
    expect(unseen, 'errors that were expected and did not come').toEqual([]);
  }
}

type Watched = { watch: Watch };

async function watched(
  { context, baseURL }: { context: BrowserContext; baseURL: string | undefined },
  use: (watch: Watch) => Promise<void>,
): Promise<void> {
  const watch = new Watch(context, new URL(baseURL ?? '').host);
  await use(watch);
  watch.check();
}

/**
 * Waits until the document is whole and every control on it is React's: what is done before may go unheard, and leaving
 * a document that still streams makes React complain of the rest. Then until the browser has nothing left to do: React
 * marks its controls before it listens to the keys of the whole page.
 */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      [...document.querySelectorAll('a, button, input, select, textarea')].every((element) =>
        Object.keys(element).some((key) => key.startsWith('__react')),
      ),
    undefined,
    { polling: 50 },
  );
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))),
  );
}

/** A page whose `goto` and `reload` wait for it to come alive, unless they are told what to wait for. */
async function livePage({ page }: { page: Page }, use: (page: Page) => Promise<void>): Promise<void> {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (!options?.waitUntil) await alive(page);
    return response;
  };
  const reload = page.reload.bind(page);
  page.reload = async (options) => {
    const response = await reload(options);
    if (!options?.waitUntil) await alive(page);
    return response;
  };
  await use(page);
}

/**
 * Pages of the shared app, signed in as its admin through the real door, once a worker. Errors in the console or on a
 * page and requests to other hosts fail the test. `test.use({ storageState: nobody })` is a browser without a cookie.
 */
export const test = apiTest.extend<Watched>({
  storageState: async ({ ada }, use) => use(await ada.context.storageState()),
  watch: [watched, { auto: true }],
  page: livePage,
});

/** The same with an app of the worker's own, whose workspace is empty and may be broken; mended after each test. */
export const ownTest = ownApiTest.extend<Watched, { pair: Pair }>({
  pair: [
    async ({ browserName: _ }, use) => {
      const pair = await startPair({}, { world: 'empty' });
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ pair }, use) => use(pair.app.url),
  storageState: async ({ owner }, use) => use(await owner.context.storageState()),
  watch: [watched, { auto: true }],
  page: livePage,
});

/** As `test`, in a workspace that no other test has touched: nothing in it yet. */
export const freshTest = base.extend<Watched & { pair: Pair }>({
  pair: [
    async ({ browserName: _ }, use) => {
      const pair = await startPair({}, { world: 'empty' });
      await use(pair);
      await pair.stop();
    },
    { timeout: 180_000 },
  ],
  baseURL: async ({ pair }, use) => use(pair.app.url),
  storageState: async ({ pair }, use) => {
    const api = await asAdmin(pair.app);
    await use(await api.context.storageState());
    await api.dispose();
  },
  watch: [watched, { auto: true }],
  page: livePage,
});

export const nobody = { cookies: [], origins: [] };
export const phone = { width: 390, height: 844 };

/** What the browser writes to the console when the server answers with this status. */
export const answered = (status: number): RegExp => new RegExp(`status of ${status}`);

/** The toast that says this. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page
    .getByRole('region', { name: /notifications/i })
    .getByRole('listitem')
    .filter({ hasText: text });

/** Lets this page read and write the clipboard. */
export const allowClipboard = (context: BrowserContext): Promise<void> =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);

export const clipboardOf = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** Opens a page and waits until its script has asked for `call`: from then on it hears keys. */
export async function openAlive(page: Page, path: string, call: RegExp): Promise<void> {
  const asked = page.waitForResponse(call);
  await page.goto(path);
  await asked;
}

/** Lets the page's own clock run, ten seconds at a time, until this holds. Needs `page.clock.install()` before the page. */
export async function inTime(page: Page, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(10_000);
    await holds();
  }).toPass();
}

/** Fills fields by label in one breath: faster than the page draws between them. */
export async function fillAtOnce(page: Page, values: Record<string, string>): Promise<void> {
  for (const label of Object.keys(values)) await page.getByLabel(label, { exact: true }).waitFor();
  await page.evaluate((wanted) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const fields = [...document.querySelectorAll('input')];
    for (const [label, value] of Object.entries(wanted)) {
      const field = fields.find(
        ({ ariaLabel, labels }) => (ariaLabel ?? labels?.[0]?.textContent?.trim()) === label,
      );
      if (!field) throw new Error(`No field is called ${label}.`);
      set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, values);
}
