import { chromium, defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/lib/chromium.mjs';

const executablePath = findChromium(chromium.executablePath());
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Unit tests need no server; `api` and `browser` share one built app and one simulator, started by the global setup.
 * `security` takes minutes, and is run by npm run test:security alone.
 * With TEST_DATABASE_URL the same app runs on PostgreSQL, and `postgres` repeats the database tests there.
 */
export default defineConfig({
  testDir: '.',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Patience, not a measure: a busy machine takes many times as long, and a test that passes waits for none of it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [[process.stdout.isTTY ? 'line' : 'list'], ['./support/reporter.ts']],
  outputDir: '../test-results',
  use: { baseURL: process.env.ROLLCALL_URL },
  projects: [
    { name: 'unit', testDir: './unit' },
    { name: 'api', testDir: './api' },
    { name: 'security', testDir: './security' },
    {
      name: 'browser',
      testDir: './browser',
      use: {
        browserName: 'chromium',
        trace: 'retain-on-failure',
        timezoneId: 'America/New_York',
        locale: 'en-GB',
        launchOptions: { args: flags, ...(executablePath ? { executablePath } : {}) },
      },
    },
    ...(process.env.TEST_DATABASE_URL
      ? [
          {
            name: 'postgres',
            testDir: '.',
            testMatch: [
              'unit/db/{audit,migrate,rooms,with-lock}.spec.ts',
              'unit/backup/{round-trip,refusals}.spec.ts',
              'unit/privacy/{erase,purge}.spec.ts',
              'postgres/*.spec.ts',
            ],
          },
        ]
      : []),
  ],
});
