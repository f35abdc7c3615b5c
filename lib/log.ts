import { type Logger, pino } from 'pino';
import { env } from '@/lib/env';

let logger: Logger | undefined;

/** The process's log: JSON lines on standard output. Callers log ids, codes and counts; never names, tokens or bodies. */
export function log(): Logger {
  logger ??= pino({ level: env().logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}

/**
 * What may be written about an unknown error: its kind and where it was thrown. Its message stays out, because a
 * database driver puts the values of a query into it.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    error: error.name,
    ...(code ? { code } : {}),
    at: frames,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/**
 * What Next writes about an error of a page by itself holds the error's message, and so perhaps a query's values. From now
 * on it goes the way of all others, by kind and place.
 */
export function tameConsole(): void {
  const { error: write } = globalThis.console;
  const error = (...said: unknown[]) => {
    const thrown = said.find((one) => one instanceof Error);
    if (thrown === undefined) write.apply(globalThis.console, said);
    else log().error(describeError(thrown), 'next');
  };
  Object.assign(globalThis.console, { error });
}
