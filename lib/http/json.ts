/** Above this many characters a body goes out in pieces: platforms refuse unstreamed answers over about 4 MB. */
const piece = 512 * 1024;

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store' };

/** A JSON answer that no cache keeps; streamed when it is large. */
export function json(
  value: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const text = JSON.stringify(value);
  const options = { status: init.status ?? 200, headers: { ...headers, ...init.headers } };
  return new Response(text.length <= piece ? text : stream(text), options);
}

export const created = (value: unknown): Response => json(value, { status: 201 });
export const noContent = (): Response =>
  new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });

function stream(text: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= text.length) return controller.close();
      let end = Math.min(at + piece, text.length);
      // A cut inside a surrogate pair would turn both halves into replacement characters.
      const last = text.charCodeAt(end - 1);
      if (end < text.length && last >= 0xd800 && last <= 0xdbff) end += 1;
      controller.enqueue(encoder.encode(text.slice(at, end)));
      at = end;
    },
  });
}
