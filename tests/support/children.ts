import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Child = {
  /** The next line on its standard output; null when it has ended. */
  nextLine(): Promise<string | null>;
  /** Lines not yet read, up to its end. */
  restOfLines(): Promise<string[]>;
  complaint(): string;
  exited: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
};

const started = new Set<ChildProcess>();

/** Starts a TypeScript file of tests/support in a process of its own. */
export function startChild(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', `tests/support/${file}`, ...args]);
  started.add(child);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    return done ? null : value;
  };
  return {
    nextLine,
    restOfLines: async () => {
      const rest: string[] = [];
      for (let line = await nextLine(); line !== null; line = await nextLine()) rest.push(line);
      return rest;
    },
    complaint: () => complaint,
    exited: new Promise((resolve) => child.once('close', resolve)),
    signal: (name) => child.kill(name),
  };
}

/** Ends every child that is still there, also a stopped one. For `afterEach`. */
export function endChildren(): void {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
}
