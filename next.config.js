/** On every answer. A page's own policy, with its nonce, takes the place of this one: see proxy.ts. */
const headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
};
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
