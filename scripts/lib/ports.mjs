// Which ports and folders are free, and where to listen.
import { readdir } from 'node:fs/promises';
import { connect, createServer, isIP } from 'node:net';
import { join } from 'node:path';

const answers = (target) =>
  new Promise((resolve) => {
    const socket = connect(target);
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => finish(true));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });

const canListen = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/** True when nobody listens on this port at any of the addresses `localhost` can mean. */
export async function isPortFree(port) {
  const taken = await Promise.all(['127.0.0.1', '::1'].map((host) => answers({ port, host })));
  return !taken.includes(true) && (await canListen(port));
}

/** A loopback port nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True when a running Rollcall has this data folder: one of the sockets of its lock answers (lib/db/lock.ts). */
export async function isFolderInUse(folder) {
  const names = await readdir(join(folder, 'lock')).catch(() => []);
  const alive = await Promise.all(names.map((name) => answers({ path: join(folder, 'lock', name) })));
  return alive.includes(true);
}

/** What tells Next where to listen. Containers set HOSTNAME to the machine's name: that means every interface. */
export function bindArguments({ PORT = '', HOSTNAME = '' }) {
  const host = isIP(HOSTNAME) !== 0 || HOSTNAME === 'localhost' ? ['-H', HOSTNAME] : [];
  return ['-p', PORT || '3000', ...host];
}
