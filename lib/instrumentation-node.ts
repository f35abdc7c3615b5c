import { DatabaseProblem } from '@/lib/db/types';
import { EnvError, env } from '@/lib/env';
import { logPages } from '@/lib/http/page-lines';
import { tameConsole } from '@/lib/log';
import { endInOrder } from '@/lib/shutdown';
import { start } from '@/lib/start';
import { keepUpHourly } from '@/lib/upkeep/hourly';

/**
 * Starts Rollcall, or says on stderr why it cannot and ends the process with exit code 1. Left to itself Next would
 * log the error and go on, with every request waiting for ever.
 */
export async function startOrExit(): Promise<void> {
  try {
    await start();
    // While developing, what went wrong is for the person at the keyboard.
    if (env().endsItself) tameConsole();
    logPages();
    endInOrder();
    keepUpHourly();
  } catch (error) {
    await exitWith(explain(error));
  }
}

/**
 * Our own errors speak for themselves. Of others the place they were thrown at helps, and their message unless a query
 * failed: that message holds the query's values.
 */
function explain(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  if (error instanceof DatabaseProblem) return `Rollcall cannot start. ${error.message}`;
  const lines = ['Rollcall cannot start.'];
  for (let at = error; at instanceof Error; at = at.cause) {
    lines.push('query' in at ? `${at.name}: a query failed` : `${at.name}: ${at.message}`);
    lines.push(
      ...(at.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8),
    );
  }
  return lines.join('\n');
}

function exitWith(message: string): Promise<never> {
  process.exitCode = 1;
  return new Promise(() => {
    // On some platforms stderr is written in the background: leave when it is out, or after a moment at the latest.
    process.stderr.write(`${message}\n`, () => process.exit(1));
    setTimeout(() => process.exit(1), 500);
  });
}
