import type { RawRequest } from '../raw-http';

/** Ways to ask for the same thing that have got past a door somewhere: by headers, by the path's spelling, by the method. */
export type Shape = { name: string; of: (path: string, host: string) => RawRequest };

const withHeaders = (name: string, headers: Record<string, string>): Shape => ({
  name,
  of: (target) => ({ target, headers: Object.entries(headers) }),
});

const spelled = (name: string, target: (path: string) => string): Shape => ({
  name,
  of: (path) => ({ target: target(path) }),
});

/** Something before the query, if there is one. */
const onPath = (path: string, change: (pathname: string) => string): string => {
  const [pathname = '', query] = path.split('?');
  return change(pathname) + (query === undefined ? '' : `?${query}`);
};
const and = (path: string, more: string): string => `${path}${path.includes('?') ? '&' : '?'}${more}`;
const five = (word: string): string => Array(5).fill(word).join(':');

/** What the router says of the page it stands on. */
const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, true]));

export const shapes: readonly Shape[] = [
  withHeaders('as it is', {}),
  ...['middleware', 'src/middleware', 'proxy', 'src/proxy', 'pages/_middleware'].flatMap((word) => [
    withHeaders(`subrequest ${word}`, { 'x-middleware-subrequest': word }),
    withHeaders(`subrequest ${word}, five times`, { 'x-middleware-subrequest': five(word) }),
  ]),
  withHeaders('rewritten by itself', { 'x-middleware-rewrite': '/rooms', 'x-middleware-next': '1' }),
  withHeaders('overridden headers', {
    'x-middleware-override-headers': 'cookie,authorization',
    'x-middleware-request-authorization': 'Bearer x',
  }),
  withHeaders('matched elsewhere', {
    'x-matched-path': '/rooms',
    'x-invoke-path': '/rooms',
    'x-now-route-matches': '1=rooms',
  }),
  withHeaders('invoked by a proxy', {
    'x-original-url': '/rooms',
    'x-rewrite-url': '/rooms',
    'x-forwarded-for': '127.0.0.1',
  }),
  withHeaders('data of pages', { 'x-nextjs-data': '1', purpose: 'prefetch' }),
  withHeaders('a server action', { 'next-action': '0'.repeat(42), 'content-type': 'text/plain' }),
  withHeaders("the router's data", { rsc: '1' }),
  withHeaders('prefetched', { rsc: '1', 'next-router-prefetch': '1' }),
  withHeaders('prefetched, a segment', {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': '/_tree',
  }),
  withHeaders('from another page', { rsc: '1', 'next-router-state-tree': tree, 'next-url': '/rooms' }),
  withHeaders('another host', { host: 'localhost' }),
  withHeaders('another host, forwarded', {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  }),
  withHeaders('a websocket', {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }),
  withHeaders('a forged cookie', {
    cookie: 'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.; __Host-next-auth.session-token=x',
  }),
  { name: '_rsc', of: (path) => ({ target: and(path, '_rsc=1abc2'), headers: [['rsc', '1']] }) },
  spelled('_rsc without its header', (path) => and(path, '_rsc=1abc2')),
  spelled('.rsc', (path) => onPath(path, (name) => `${name === '/' ? '/index' : name}.rsc`)),
  spelled('.prefetch.rsc', (path) =>
    onPath(path, (name) => `${name === '/' ? '/index' : name}.prefetch.rsc`),
  ),
  spelled('segments', (path) =>
    onPath(path, (name) => `${name === '/' ? '/index' : name}.segments/_tree.segment.rsc`),
  ),
  spelled('segments of the page', (path) =>
    onPath(path, (name) => `${name === '/' ? '/index' : name}.segments/__PAGE__.segment.rsc`),
  ),
  spelled('parameters of the router', (path) => and(path, 'nxtProomId=x&nxtPlessonId=x&nxtIroomId=x')),
  spelled('data of a build', (path) => onPath(path, (name) => `/_next/data/development${name}.json`)),
  spelled('two slashes', (path) => `/${path}`),
  spelled('a slash inside doubled', (path) => onPath(path, (name) => name.replace(/(?<=.)\//g, '//'))),
  spelled('an encoded slash', (path) => onPath(path, (name) => name.replace(/(?<=.)\//g, '%2f'))),
  spelled('an encoded slash in front', (path) => `/%2f${path.slice(1)}`),
  spelled('encoded twice', (path) => onPath(path, (name) => name.replace(/(?<=.)\//g, '%252f'))),
  spelled('dots', (path) => `/sign-in/..${path}`),
  spelled('encoded dots', (path) => `/sign-in/%2e%2e${path}`),
  spelled('through the static files', (path) => `/_next/static/..${path}`),
  spelled('through the static files, encoded', (path) => `/_next/static/%2e%2e/%2e%2e${path}`),
  spelled('one dot', (path) => `/.${path}`),
  spelled('back slashes', (path) => onPath(path, (name) => name.replaceAll('/', '\\'))),
  spelled('upper case', (path) => onPath(path, (name) => name.toUpperCase())),
  spelled('a slash behind', (path) => onPath(path, (name) => `${name}/`)),
  spelled('a parameter of the path', (path) => onPath(path, (name) => `${name};x=1`)),
  spelled('letters encoded', (path) =>
    onPath(path, (name) => name.replace(/[ao]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)),
  ),
  spelled('NUL behind', (path) => onPath(path, (name) => `${name}%00`)),
  { name: 'HEAD', of: (target) => ({ method: 'HEAD', target }) },
  { name: 'OPTIONS', of: (target) => ({ method: 'OPTIONS', target }) },
  {
    name: 'a method given otherwise',
    of: (target) => ({
      method: 'POST',
      target,
      headers: [
        ['x-http-method-override', 'GET'],
        ['content-length', '0'],
      ],
    }),
  },
  { name: 'absolute', of: (path, host) => ({ target: `http://${host}${path}` }) },
  { name: 'absolute, of another host', of: (path) => ({ target: `http://evil.example${path}` }) },
  { name: 'absolute, with a name', of: (path, host) => ({ target: `http://admin:admin@${host}${path}` }) },
];
