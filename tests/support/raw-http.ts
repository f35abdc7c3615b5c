import { connect } from 'node:net';

/** What a client sends that builds its request by hand. */
export type RawRequest = {
  method?: string;
  target: string;
  headers?: readonly (readonly [string, string])[];
};

/**
 * All that a server says to one request, head and body, as latin-1: no client in between tidies up the path or the headers.
 * Who is asked to speak another protocol may never end: what came until it fell silent is what it said.
 */
export function rawHttp(
  door: { url: string },
  { method = 'GET', target, headers = [] }: RawRequest,
): Promise<string> {
  const { hostname, port, host } = new URL(door.url);
  const named = headers.some(([name]) => name.toLowerCase() === 'host');
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(named ? [] : [`Host: ${host}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(headers.some(([name]) => name.toLowerCase() === 'connection') ? [] : ['Connection: close']),
  ];
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () =>
      socket.write(`${lines.join('\r\n')}\r\n\r\n`),
    );
    const done = () => {
      socket.destroy();
      resolve(Buffer.concat(pieces).toString('latin1'));
    };
    // A busy server is waited for; only who asked for another protocol may wait in vain.
    socket.setTimeout(headers.some(([name]) => name === 'upgrade') ? 2_000 : 60_000, done);
    socket
      .on('data', (piece) => pieces.push(piece))
      .on('close', done)
      .on('error', done);
  });
}

/** The number in the first line; 0 when there was no answer. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
