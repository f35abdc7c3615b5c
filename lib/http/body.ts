import { AppError } from '@/lib/errors';

/** How long a body may take to arrive: a slow line has time for it, and nobody holds a connection for ever. Milliseconds. */
const patience = (limit: number) => 10_000 + limit / 50;

/**
 * The body of a request, counted while reading, because a header can lie. Throws `too_large`, `unsupported_media_type`
 * for one that is packed, and `bad_request` for one that does not arrive.
 * @param limit in bytes
 */
export async function readBody(request: Request, limit: number, advice = 'Send less at a time.') {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity')
    throw new AppError(
      'unsupported_media_type',
      'Send the body as it is, not compressed: without the header Content-Encoding.',
    );
  const size = Math.round(limit / 1_000).toLocaleString('en');
  const tooLarge = () => new AppError('too_large', `The body is larger than ${size} kB. ${advice}`);
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge();
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of inTime(request.body, patience(limit))) {
    read += chunk.byteLength;
    if (read > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* inTime(body: ReadableStream<Uint8Array>, time: number): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let late = () => {};
  const deadline = new Promise<never>((_, reject) => {
    const tooSlow = new AppError('bad_request', 'The body took too long to arrive. Please try again.');
    late = () => reject(tooSlow);
  });
  // Nobody may be waiting for it any more.
  deadline.catch(() => undefined);
  const timer = setTimeout(late, time);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), deadline]);
      if (done) return;
      yield value;
    }
  } finally {
    clearTimeout(timer);
    // Not waited for: what does not arrive does not end either.
    reader.cancel().catch(() => undefined);
  }
}
