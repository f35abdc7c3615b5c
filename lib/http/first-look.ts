import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import headers from './protecting-headers.json';

type Start = { request: IncomingMessage; response: ServerResponse };

/**
 * Sees each request before Next does. The protecting headers go also on what Next answers by itself (a slash too many, a
 * fault), which those of next.config.js do not reach; and an address that nobody can decode, at which Next falls over,
 * becomes one that is not there.
 */
export function lookFirst(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Start;
    // What proxy.ts does not see, because it has a body, has an id of ours all the same.
    const id = crypto.randomUUID();
    request.headers['x-request-id'] = id;
    delete request.headers['content-security-policy'];
    for (const [name, value] of Object.entries({ ...headers, 'X-Request-Id': id }))
      response.setHeader(name, value);
    const { url = '/' } = request;
    if (!decodes(url)) request.url = url.startsWith('/api/') ? '/api/%25' : '/%25';
  });
}

function decodes(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
