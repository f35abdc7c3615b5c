import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, type Api, dataOf, expect, makeRoom, test } from '../support/fixtures';
import { pagePaths, routeFiles } from '../support/routes';

const everywhere = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
};

/** The rules of a policy by name. */
const rulesOf = ({ headers }: Answer<unknown>): Record<string, string> =>
  Object.fromEntries(
    (headers['content-security-policy'] ?? '').split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );

const nonceOf = (answer: Answer<unknown>) =>
  /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(rulesOf(answer)['script-src'] ?? '')?.[1];

const filled = (path: string) => path.replace(/\[[^\]]+\]/g, 'f'.repeat(24));

/** One of each kind of answer there is. */
async function answers(ada: Api, anonymous: Api): Promise<[string, Answer<unknown>][]> {
  const all: [string, Answer<unknown>][] = [];
  const see = async (api: Api, path: string) => all.push([path, await api.get(path)]);
  for (const path of await pagePaths()) for (const api of [ada, anonymous]) await see(api, filled(path));
  for (const { path } of await routeFiles()) for (const api of [ada, anonymous]) await see(api, filled(path));
  const [chunk] = await readdir(join(process.cwd(), '.next/static/chunks'));
  for (const path of [
    '/nothing/here',
    '/icon.svg',
    '/screenshot.png',
    '/rooms/',
    `/_next/static/chunks/${chunk}`,
    '/_next/static/nothing.js',
    '/_next/image?url=/icon.svg&w=64&q=75',
    '/auth-token',
  ])
    await see(anonymous, path);
  all.push(['data', await dataOf(ada, '/rooms')]);
  all.push(['a refused method', await anonymous.delete('/api/health')]);
  all.push(['a refused body', await ada.post('/api/rooms', '{')]);
  all.push(['a page that is written to', await anonymous.post('/sign-in', '')]);
  return all;
}

test('every answer there is carries the headers that protect it', async ({ ada, anonymous }) => {
  for (const [what, { headers, status }] of await answers(ada, anonymous)) {
    expect(headers, `${what} (${status})`).toMatchObject(everywhere);
    expect(headers['referrer-policy'], what).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers, what).not.toHaveProperty('x-powered-by');
    // Two policies would be one header with a comma.
    expect(headers['content-security-policy'], what).not.toContain(',');
    if (!what.startsWith('/_next/static/')) expect(headers['x-request-id'], what).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('pages run only scripts that the server wrote in this very answer', async ({ ada, anonymous }) => {
  const room = await makeRoom(ada);
  const seen = new Set<string>();
  const paths = ['/', '/rooms', `/rooms/${room.id}`, '/sign-in', '/nothing/here'];
  for (const [api, path] of [...paths.map((one) => [ada, one] as const), [anonymous, '/sign-in'] as const]) {
    const page = await api.get(path);
    const nonce = nonceOf(page) ?? '';
    expect(nonce, path).not.toBe('');
    seen.add(nonce);
    expect(rulesOf(page), path).toEqual({
      'default-src': "'self'",
      'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    });
    const scripts = page.text.match(/<script\b[^>]*>/g) ?? [];
    if (page.status === 200) expect(scripts.length, path).toBeGreaterThan(3);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    expect(page.text, path).not.toMatch(/<[a-z][^>]*\son[a-z]+="/i);
  }
  expect(seen.size).toBe(paths.length + 1);
});

test('a nonce and a request id that somebody sends along are not taken over', async ({ anonymous }) => {
  const mine = '11111111-2222-4333-8444-555555555555';
  const headers = {
    'x-request-id': mine,
    'content-security-policy': "script-src 'nonce-bWluZWJ1dG5vdHlvdXJzIQ=='",
    'x-nonce': 'bWluZWJ1dG5vdHlvdXJzIQ==',
  };
  for (const path of ['/sign-in', '/api/rooms', '/api/health']) {
    const answer = await anonymous.get(path, { headers });
    expect(answer.headers['x-request-id'], path).not.toBe(mine);
    expect(answer.text + JSON.stringify(answer.headers), path).not.toContain('bWluZWJ1dG5vdHlvdXJzIQ');
    const written = await anonymous.post(path, {}, { headers });
    expect(written.headers['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/);
    expect(written.headers['x-request-id'], path).not.toBe(mine);
    expect(written.text + JSON.stringify(written.headers), path).not.toContain('bWluZWJ1dG5vdHlvdXJzIQ');
  }
});

test('the address of an invitation is told to nobody', async ({ anonymous }) => {
  expect((await anonymous.get(`/invite/${'f'.repeat(43)}`)).headers['referrer-policy']).toBe('no-referrer');
});
