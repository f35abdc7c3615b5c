/**
 * Secrets that are set while the tests' build is made, which needs none of them. A test then looks for them in all that was
 * built: a setting read at build time would stand there for everybody.
 */
export const buildCanaries = Object.fromEntries(
  [
    'APP_ACCESS_KEY',
    'APP_SECRET',
    'NEXTAUTH_SECRET',
    'ADMIN_PASSWORD',
    'CRON_SECRET',
    'HMS_WEBHOOK_SECRET',
    'DATABASE_URL',
  ].map((name) => [name, `canary-of-the-build-${name.toLowerCase()}`]),
);
