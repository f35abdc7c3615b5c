import { spawn } from 'node:child_process';
import { environmentOf } from '../../scripts/lib/settings.mjs';

export type Said = { code: number | null; out: string; err: string };

/** Runs a command of scripts/ as npm would, with these settings and no others. */
export async function runScript(
  name: string,
  settings: Record<string, string>,
  ...words: string[]
): Promise<Said> {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...words], {
    env: environmentOf(settings),
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const code = await new Promise<number | null>((closed) => child.once('close', closed));
  return { code, ...said };
}
