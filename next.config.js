import { readFileSync } from 'node:fs';

/** On every answer. A page's own policy, with its nonce, takes the place of the one here: see proxy.ts. */
const headers = JSON.parse(
  readFileSync(new URL('lib/http/protecting-headers.json', import.meta.url), 'utf8'),
);
const listed = (given) => Object.entries(given).map(([key, value]) => ({ key, value }));

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // The image optimiser is an attack surface we have no use for.
  images: { unoptimized: true },
  // PGlite finds its wasm beside itself; bundled, it cannot.
  serverExternalPackages: ['@electric-sql/pglite'],
  // All pages at once, before the first answer, would cost a quarter of the start. Each loads when first asked for instead.
  experimental: { preloadEntriesOnStart: false },
  headers: async () => [
    { source: '/:path*', headers: listed(headers) },
    // The address itself is the secret.
    { source: '/invite/:path*', headers: listed({ 'Referrer-Policy': 'no-referrer' }) },
  ],
  // Migrations are read from disk at start, so no import names them.
  outputFileTracingIncludes: { '/**': ['./lib/db/migrations/**'] },
  // The calls of the 100ms sample backend stand at both paths.
  rewrites: async () =>
    ['create-room', 'auth-token', 'session-analytics-by-room', 'session-list-by-room'].map((call) => ({
      source: `/${call}`,
      destination: `/api/${call}`,
    })),
};

export default config;
