import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/log';

type Exchange = { request: IncomingMessage; response: ServerResponse };

const began = new WeakMap<IncomingMessage, number>();

/** Leaves one line in the log for each page, or the data of one, as `route` does for each call of the API. */
export function logPages(): void {
  subscribe('http.server.request.start', (message) => {
    began.set((message as Exchange).request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange;
    const status = response.statusCode;
    if (!isPage(response)) return;
    const line = {
      requestId: response.getHeader('x-request-id'),
      method: request.method,
      route: kindOf(request.url ?? '/', status),
      status,
      durationMs: Math.round(performance.now() - (began.get(request) ?? performance.now())),
    };
    if (status < 500) log().info(line, 'page');
    else log().error(line, 'page');
  });
}

const isPage = (response: ServerResponse): boolean =>
  [307, 308].includes(response.statusCode) ||
  /^text\/(html|x-component)/.test(String(response.getHeader('content-type') ?? ''));

/** The first part of a page's address, which is always a fixed one; of what is no page, nothing. */
function kindOf(url: string, status: number): string {
  if (![200, 304, 307].includes(status)) return '/…';
  const [, first = '', ...more] = (url.split('?')[0] ?? '').split('/');
  return more.length > 0 ? `/${first}/…` : `/${first}`;
}
