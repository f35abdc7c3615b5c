import { describeError, log } from '@/lib/log';

/** A file to save, whose bytes come piece by piece. `disposition`: the header with its name. */
export type FileAnswer = { type: string; disposition: string; pieces: AsyncIterable<Uint8Array> };

const logFailure = (error: unknown): void => log().error(describeError(error), 'a download broke off');

/**
 * A file as a streamed answer that no cache keeps. The first piece is made before the head goes out, so that what fails
 * early is answered as any other failure; what fails later breaks the connection, since a file that ends well would pass
 * for complete.
 */
export async function fileAnswer(
  { type, disposition, pieces }: FileAnswer,
  onFailure = logFailure,
): Promise<Response> {
  const iterator = pieces[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | null = await iterator.next();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = first ?? (await iterator.next());
          first = null;
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          onFailure(error);
          // What the error says stays out of the server's own log: it may hold names.
          controller.error(new Error('The file could not be finished.'));
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': disposition,
      'cache-control': 'private, no-store',
    },
  });
}
