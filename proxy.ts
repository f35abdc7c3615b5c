import { type NextRequest, NextResponse } from 'next/server';

/**
 * Gives each request an id, and each page a nonce without which a browser runs no script in it. Nothing else: it reads no
 * session, redirects nothing, decides nothing. Next takes the nonce for its own scripts out of the request's header.
 */
export function proxy(request: NextRequest): NextResponse {
  const given: Record<string, string> = {
    'x-request-id': crypto.randomUUID(),
    'content-security-policy': policy(
      Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
    ),
  };
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(given)) headers.set(name, value);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(given)) response.headers.set(name, value);
  return response;
}

/**
 * All but the built files, which are the same for everybody, and but what has a body: Next would keep a copy of it and let
 * the handler begin only when it has arrived whole. What every answer carries is in next.config.js.
 */
export const config = {
  matcher: [
    {
      source: '/((?!_next/static/).*)',
      missing: [
        { type: 'header', key: 'content-length' },
        { type: 'header', key: 'transfer-encoding' },
      ],
    },
  ],
};

// Next replaces this at build time. While developing, React rebuilds the server's call stacks by eval.
const evaluating = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
