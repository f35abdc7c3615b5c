import { setImmediate as nextTurn } from 'node:timers/promises';
import { isAppError, toEnvelope } from '@/lib/errors';
import { json } from '@/lib/http/json';
import { describeError, log } from '@/lib/log';

/** Is told how much of the work is done. Resolves when who waits may have heard of it. */
export type OnProgress = (done: number, total: number, phase?: 'rooms' | 'people') => Promise<void>;

/**
 * Runs an import and answers it. To who accepts `application/x-ndjson`, a line of JSON at a time:
 * `{"progress":{"phase","done","total"}}` while it runs, at last `{"result": ImportResult}` or the envelope of an error, since the
 * status has gone out by then. To everybody else plain JSON when it is done.
 */
export async function answerImport<T>(
  request: Request,
  run: (onProgress: OnProgress) => Promise<T>,
): Promise<Response> {
  const wantsLines = (request.headers.get('accept') ?? '').includes('application/x-ndjson');
  if (!wantsLines) return json(await run(async () => {}));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      // Who went away is told nothing; the import is finished all the same.
      const say = (line: unknown) => {
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        } catch {}
      };
      const onProgress: OnProgress = async (done, total, phase = 'people') => {
        say({ progress: { phase, done, total } });
        await nextTurn();
      };
      say(await run(onProgress).then((result) => ({ result }), failed));
      try {
        controller.close();
      } catch {}
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}

function failed(error: unknown) {
  if (!isAppError(error) || error.status >= 500) log().error(describeError(error), 'import failed');
  return toEnvelope(error);
}
