import { defineConfig } from '@playwright/test';

/** Unit tests need no server; the other projects start their own in tests/support. */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['line']],
  projects: [{ name: 'unit', testDir: './unit' }],
});
