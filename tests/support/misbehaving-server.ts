import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One way to answer. What is not named is a plain 200 with JSON. */
export type Answer =
  | { status?: number; json: unknown; headers?: Record<string, string> }
  | { status?: number; text: string; headers?: Record<string, string> }
  /** Nothing is sent, and the connection stays open. */
  | 'silence'
  /** Head and half of a body, then nothing more. */
  | 'half'
  /** The connection is torn down before an answer. */
  | 'reset'
  /** The connection is torn down in the middle of the body. */
  | 'cut'
  /** A body of this many bytes, sent in pieces and without a content-length. */
  | { bytes: number };

export type Seen = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
};

export type MisbehavingServer = {
  url: string;
  seen: Seen[];
  close(): Promise<void>;
};

/**
 * A real HTTP server that does as it is told: a list of answers, given one after the other (the last one for ever), or a
 * function of the request. Close it after the test.
 */
export async function misbehavingServer(
  script: Answer[] | ((seen: Seen, count: number) => Answer),
): Promise<MisbehavingServer> {
  const seen: Seen[] = [];
  const next = (request: Seen): Answer => {
    const answer =
      typeof script === 'function'
        ? script(request, seen.length)
        : script[Math.min(seen.length, script.length) - 1];
    if (answer === undefined) throw new Error('The misbehaving server was given nothing to answer with.');
    return answer;
  };

  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://server');
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const request: Seen = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    seen.push(request);
    give(next(request), outgoing);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v2`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function give(answer: Answer, outgoing: ServerResponse): void {
  if (answer === 'silence') return;
  if (answer === 'reset') {
    outgoing.socket?.resetAndDestroy();
  } else if (answer === 'half' || answer === 'cut') {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
    outgoing.write('{"limit":10,"data":[{"id":"65f1', () => {
      if (answer === 'cut') outgoing.socket?.destroy();
    });
  } else if ('bytes' in answer) {
    sendBytes(answer.bytes, outgoing);
  } else {
    const [type, text] =
      'json' in answer ? ['application/json', JSON.stringify(answer.json)] : ['text/html', answer.text];
    outgoing.writeHead(answer.status ?? 200, { 'content-type': type, ...answer.headers });
    outgoing.end(text);
  }
}

/** Valid JSON of that size, so that only its size can be what is wrong with it. */
function sendBytes(bytes: number, outgoing: ServerResponse): void {
  const start = '{"data":[],"filler":"';
  const end = '"}';
  const piece = Buffer.alloc(64 * 1024, 'x');
  let left = bytes - start.length - end.length;
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  outgoing.write(start);
  const more = () => {
    while (left > 0) {
      const size = Math.min(left, piece.length);
      left -= size;
      if (!outgoing.write(piece.subarray(0, size))) {
        outgoing.once('drain', more);
        return;
      }
    }
    outgoing.end(end);
  };
  more();
}
