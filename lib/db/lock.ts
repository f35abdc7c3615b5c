import { createHash, randomBytes } from 'node:crypto';
import { readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Claim, isPublished, listen, type Publication, publish } from './lock-socket';
import { DatabaseProblem } from './types';

export type FolderLock = { release(): Promise<void> };

/** A killed process may need a moment to be gone; one that has the folder is not waited for longer than this. Milliseconds. */
const patience = 500;
/** Several that try at once settle it among themselves, however slow the machine; nobody tries for ever. */
const contest = 20_000;
/** A process that does not answer in this time counts as one that has the folder. */
const answerTime = 1_000;
/** Socket addresses hold 104 bytes on macOS, 108 on Linux. */
const longestAddress = 100;
/** How file systems say that they hold no sockets. */
const noSockets = ['ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EINVAL'];

/**
 * Takes the folder for this process, for as long as it lives. Throws `DatabaseProblem` within seconds when another
 * process has it. A listening socket is the sign of life: the system takes it away with the process, however that ends,
 * so neither a left-over file nor a reused process id can lock anybody out.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const real = await realpath(folder);
  const lock = process.platform === 'win32' ? await takePipe(real) : await takeSocket(real);
  if (lock) return lock;
  throw new DatabaseProblem(
    `The database folder ${real} is in use by another Rollcall process. Stop that one, or set DATA_DIR to another folder.`,
  );
}

/** Windows: a pipe's name belongs to one process and disappears with it. */
async function takePipe(folder: string): Promise<FolderLock | null> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      const server = await listen(`\\\\.\\pipe\\rollcall-${digest(folder)}`, () => 'held');
      return { release: () => new Promise((closed) => server.close(() => closed())) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (Date.now() > deadline) return null;
      await pause(50);
    }
  }
}

/**
 * Elsewhere: every process that wants the folder first shows a socket, then looks at all others. Of two, at least the
 * later one sees the other, so both can never believe to be alone. Among those still trying the lowest id stays and the
 * others step back and try again, until one holds.
 */
async function takeSocket(folder: string): Promise<FolderLock | null> {
  const began = Date.now();
  const id = randomBytes(6).toString('hex');
  while (Date.now() - began <= contest) {
    const mine = await publishFor(folder, id);
    const outcome = await contend(mine, began + contest);
    if (outcome === 'alone') {
      mine.hold();
      return { release: mine.withdraw };
    }
    await mine.withdraw();
    if (outcome === 'held' && Date.now() - began > patience) return null;
    await pause(50);
  }
  return null;
}

/** `held`: somebody has the folder. `later`: somebody who tries as well comes first. */
async function contend(mine: Publication, deadline: number): Promise<'alone' | 'held' | 'later'> {
  while (Date.now() <= deadline) {
    const rivals = await survey(mine);
    if (rivals.length === 0) return 'alone';
    if (rivals.some(({ claim }) => claim === 'held')) return 'held';
    if (rivals.some(({ name }) => name < mine.name)) return 'later';
    // Only later ones try: they see us, and step back.
    await pause(20);
  }
  return 'later';
}

async function survey(mine: Publication) {
  const rivals: { name: string; claim: Claim }[] = [];
  for (const name of await readdir(mine.folder)) {
    if (!isPublished(name) || name === mine.name) continue;
    const path = join(mine.folder, name);
    const claim = await ask(path, answerTime);
    if (claim === 'gone') await rm(path, { force: true });
    else rivals.push({ name, claim });
  }
  return rivals;
}

/** Beside the data, where every process finds it; in the system's temporary folder where that cannot be. */
async function publishFor(folder: string, id: string): Promise<Publication> {
  const beside = join(folder, 'lock');
  const elsewhere = join(tmpdir(), `rollcall-${digest(folder)}`);
  const longest = Buffer.byteLength(join(beside, `.${id}-000000`));
  if (longest > longestAddress) return publish(elsewhere, id);
  return publish(beside, id).catch((error: NodeJS.ErrnoException) => {
    if (!noSockets.includes(error.code ?? '')) throw error;
    return publish(elsewhere, id);
  });
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
