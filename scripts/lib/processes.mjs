// Starting and ending child processes. Only processes started here are ever ended, by their own id.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The command line that runs a package's program, without a shell and without npx. */
export function program(packageName, name = packageName.split('/').at(-1)) {
  const manifestPath = join(process.cwd(), 'node_modules', packageName, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifestPath);
  return [process.execPath, join(dirname(manifestPath), typeof bin === 'string' ? bin : bin[name])];
}

/**
 * Starts a child whose output is kept: the last of it in memory (`output()`), all of it in the write stream `log`.
 * `exited` resolves to `{ code, signal }`, never rejects.
 * @param {string[]} commandLine
 * @param {{ env?: NodeJS.ProcessEnv, log?: NodeJS.WritableStream }} [options]
 */
export function start([command, ...args], { env = process.env, log } = {}) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let tail = '';
  const keep = (text) => {
    tail = (tail + text).slice(-100_000);
    log?.write(text);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      keep(`${error.message}\n`);
      resolve({ code: 1, signal: null });
    });
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    pid: child.pid,
    exited,
    output: () => tail,
    kill: (signal) => child.kill(signal),
    /** Asks it to end, and ends it when it has not after `patience` milliseconds. */
    async stop(patience = 5_000) {
      if (child.exitCode !== null || child.signalCode !== null) return exited;
      child.kill('SIGTERM');
      const waiting = new AbortController();
      const late = pause(patience, 'late', { signal: waiting.signal }).catch(() => 'cancelled');
      if ((await Promise.race([exited, late])) === 'late') child.kill('SIGKILL');
      waiting.abort();
      return exited;
    },
  };
}

/**
 * Runs a step of a script on this terminal. Resolves to its exit code; a signal counts as failure. Told to stop, it
 * passes that on, waits for the step to end, and ends this process: no step goes on behind our back.
 */
export function run([command, ...args], { env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: 'inherit' });
    let told = 0;
    const stop = (signal, number) => {
      told = number;
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const finish = (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (told) process.exit(128 + told);
      resolve(code ?? 1);
    };
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      finish(1);
    });
    child.once('close', finish);
  });
}

/** Waits until `url` answers 200. Throws when the child ends first or the time is up. */
export async function untilHealthy(url, child, patience = 60_000) {
  const deadline = Date.now() + patience;
  let over = false;
  child.exited.then(() => {
    over = true;
  });
  while (!over && Date.now() < deadline) {
    const healthy = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' }).then(
      (response) => response.status === 200,
      () => false,
    );
    if (healthy) return;
    await pause(50);
  }
  throw new Error(over ? 'It ended before it answered.' : `${url} did not answer in ${patience / 1_000} s.`);
}
