import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { envelope } from './errors';

const megabyte = 1_048_576;
const bodyLimit = (path: string) => (path.startsWith('/control/') ? 64 * megabyte : megabyte);

type Server = {
  /** Without a path: `http://127.0.0.1:4100`. */
  url: string;
  port: number;
  /** Breaks what is still open, and resolves when the port is free. */
  close(): Promise<void>;
};

/**
 * Serves a `(Request) => Promise<Response>` over HTTP; on 127.0.0.1 and a free port unless told otherwise. A rejected promise
 * or a failing body breaks the connection. Rejects with Node's error (`EADDRINUSE`) when the port is taken.
 */
export async function serve(
  handle: (request: Request) => Promise<Response>,
  { host = '127.0.0.1', port = 0 }: { host?: string; port?: number } = {},
): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch(() => incoming.socket.resetAndDestroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    close,
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const body = await readBody(incoming, bodyLimit(incoming.url ?? ''));
  if (body === null) {
    outgoing.setHeader('connection', 'close');
    return send(Response.json(envelope(413, 'Request body too large', []), { status: 413 }), outgoing);
  }
  const request = toRequest(incoming, body, gone.signal);
  const bad = () => Response.json(envelope(400, 'Bad request', []), { status: 400 });
  await send(request ? await handle(request) : bad(), outgoing);
}

/** The whole body, or null when it is over the limit. */
async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) {
      // What still comes is thrown away, so that the answer is read.
      incoming.resume();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Null for what no Request can stand for, such as TRACE or a broken target. */
function toRequest(incoming: IncomingMessage, body: Buffer, signal: AbortSignal): Request | null {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  try {
    return new Request(new URL(url, 'http://127.0.0.1'), {
      method,
      headers,
      signal,
      ...(hasBody ? { body: new Uint8Array(body) } : {}),
    });
  } catch {
    return null;
  }
}

async function send(response: Response, outgoing: ServerResponse) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    outgoing.end();
    return;
  }
  // A body that stalls from its start has sent its head.
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing);
}
