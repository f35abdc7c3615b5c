/** Thrown when a body outgrows its limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * The text of a body of at most `maxBytes` bytes (after decompression), counted as they arrive: `content-length` may be missing
 * or lie. Throws `BodyTooLarge` and stops reading as soon as it is over.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      dropBody(reader);
      throw new BodyTooLarge();
    }
    chunks.push(value);
  }
}

/** Lets go of a body nobody will read, and with it of the connection. */
export function dropBody(body: { cancel(): Promise<void> } | null): void {
  body?.cancel().catch(() => undefined);
}
