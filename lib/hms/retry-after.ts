/** An HTTP date begins with the name of the day (RFC 9110 §5.6.7); anything looser would let `-5` pass as a year. */
const httpDate = /^[A-Za-z]{3,9},? /;
/** 100ms writes the wait into its text (docs: webhook replay, 429). */
const inText = /retry after (\d+) ?s/i;

/**
 * How long the server asks us to wait, in milliseconds; null when it does not say or says nonsense.
 * The header counts before the texts of the error.
 */
export function retryAfterMs(header: string | null, texts: readonly string[], nowMs: number): number | null {
  const fromHeader = header === null ? null : parseHeader(header.trim(), nowMs);
  if (fromHeader !== null) return fromHeader;
  for (const text of texts) {
    const seconds = inText.exec(text)?.[1];
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return null;
}

function parseHeader(value: string, nowMs: number): number | null {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!httpDate.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
