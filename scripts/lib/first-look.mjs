import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';

const file = new URL('../../lib/http/protecting-headers.json', import.meta.url);

/**
 * Sees each request before Next does. The protecting headers go also on what Next answers by itself (a slash too many, a
 * fault), which those of next.config.js do not reach; and an address that nobody can decode, at which Next falls over,
 * becomes one that is not there.
 */
export function lookFirst() {
  const headers = JSON.parse(readFileSync(file, 'utf8'));
  subscribe('http.server.request.start', ({ request, response }) => {
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

function decodes(url) {
  try {
    decodeURIComponent(url.split('?')[0]);
    return true;
  } catch {
    return false;
  }
}
