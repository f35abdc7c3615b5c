import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** What a process says about itself: it has the folder, or it still looks who else wants it. */
export type Claim = 'held' | 'trying';

export type Publication = { folder: string; name: string; hold(): void; withdraw(): Promise<void> };

/** Names that are still being made start with a dot; nobody asks them. */
export const isPublished = (name: string): boolean => !name.startsWith('.');

export function listen(path: string, answer: () => string): Promise<Server> {
  return new Promise((listening, failed) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(answer());
    });
    server.once('error', failed);
    server.listen(path, () => {
      server.on('error', () => undefined);
      // The lock lasts as long as the process, and does not keep it alive.
      server.unref();
      listening(server);
    });
  });
}

/**
 * Shows a socket in the folder. It gets its name only once it listens, and no name is ever used twice: so a published
 * name that refuses connections belongs to a process that is gone, for certain and for ever.
 */
export async function publish(folder: string, id: string): Promise<Publication> {
  let claim: Claim = 'trying';
  const name = `${id}-${randomBytes(3).toString('hex')}`;
  // The hints keep the build from taking every file of the project whose name has this shape for one needed at run time.
  const path = join(/* turbopackIgnore: true */ folder, name);
  const unnamed = join(/* turbopackIgnore: true */ folder, `.${name}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = await listen(unnamed, () => claim);
  await rename(unnamed, path);
  return {
    folder,
    name,
    hold: () => {
      claim = 'held';
    },
    withdraw: async () => {
      await rm(path, { force: true });
      // Stops listening at once; its callback would wait for askers who may never hang up.
      server.close();
    },
  };
}

/** Asks whoever published this name. A process too busy to answer is alive all the same, and counts as holding. */
export function ask(path: string, patienceMilliseconds: number): Promise<Claim | 'gone'> {
  return new Promise((answered) => {
    let said = '';
    const socket = connect(path);
    const finish = (claim: Claim | 'gone') => {
      socket.destroy();
      answered(claim);
    };
    socket.setTimeout(patienceMilliseconds, () => finish('held'));
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.once('end', () => finish(said === 'trying' ? 'trying' : 'held'));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      finish(isGone(error.code) ? 'gone' : 'held');
    });
  });
}

const isGone = (code: string | undefined) => ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(code ?? '');
