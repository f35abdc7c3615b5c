import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupProblem } from '@/lib/backup/format';

const newline = 10;

/**
 * The lines of a backup as bytes, without their ends. Split at line feeds alone: JSON text may hold every other sign that
 * some readers take for the end of a line. Throws `BackupProblem` for a file that cannot be read to its end.
 */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  let rest: Buffer[] = [];
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]);
        rest = [];
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    }
  } catch (error) {
    throw explained(error, file);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
  if (rest.length > 0) throw new BackupProblem(`${file} is cut off.`);
}

function explained(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new BackupProblem(`There is no file ${file}.`);
  if (code === 'Z_BUF_ERROR') return new BackupProblem(`${file} is cut off.`);
  if (typeof code === 'string' && code.startsWith('Z_'))
    return new BackupProblem(`${file} is damaged, or no backup of Rollcall.`);
  if (typeof code === 'string') return new BackupProblem(`${file} cannot be read (${code}).`);
  return error;
}
