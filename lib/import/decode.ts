import { AppError } from '@/lib/errors';

export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' };

/** What 0x80 to 0x9F are in Windows-1252 (WHATWG index). By hand: Node 20 takes them for the control characters of Latin-1. */
const upperWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Characters of control that no list of people holds; NUL apart, which some programs leave behind. */
const unprintable = /(?![\t\n\r])[\p{Cc}\ufffd]/gu;

/**
 * A file's bytes as text: by its byte order mark, else UTF-16 when every other byte of its simple letters is zero, else
 * UTF-8 when it is valid, else Windows-1252. NULs are left out. Throws `bad_request` for what is no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  refuseOtherKinds(bytes);
  const decoded = byMark(bytes) ?? utf16(bytes) ?? utf8(bytes) ?? windows(bytes);
  const text = decoded.text.replaceAll('\0', '');
  const strange = text.match(unprintable)?.length ?? 0;
  if (strange > 5 && strange > text.length / 50) throw noText();
  return { ...decoded, text };
}

const noText = () =>
  new AppError(
    'bad_request',
    'This is no text file. Send the list as CSV: in a spreadsheet, "Save as" and choose CSV.',
  );

function refuseOtherKinds(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head === 'PK\u0003\u0004' || head === 'ÐÏ\u0011à')
    throw new AppError(
      'bad_request',
      'This is a spreadsheet or a ZIP file. Save the sheet as CSV, or unpack the ZIP and send the CSV files in it.',
    );
  if (head === '%PDF') throw noText();
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' };
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  return null;
}

/** Without a mark: when the zero bytes are all on one side of the pairs, and what they are paired with can be read. */
function utf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  let breaks = 0;
  let readable = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const [one = 0, other = 0] = [bytes[at], bytes[at + 1]];
    if (one === 0) zeros[0] = (zeros[0] ?? 0) + 1;
    if (other === 0) zeros[1] = (zeros[1] ?? 0) + 1;
    const letter = one === 0 ? other : other === 0 ? one : 0;
    if (letter >= 0x20 || letter === 0x0a || letter === 0x0d || letter === 0x09) readable += 1;
    if (letter === 0x0a || letter === 0x0d || letter === 0x2c || letter === 0x3b || letter === 0x09)
      breaks += 1;
  }
  const [big = 0, little = 0] = zeros;
  const most = Math.max(big, little);
  const oneSided = Math.min(big, little) === 0 && readable === most && breaks > 0;
  if (!oneSided || most < bytes.length / 40) return null;
  const label = big > little ? 'utf-16be' : 'utf-16le';
  const text = new TextDecoder(label).decode(bytes);
  // UTF-8 with a stray NUL would come out as a row of unrelated characters of East Asia.
  if (most < bytes.length / 8 && validUtf8(bytes) && !hasControls(bytes)) return null;
  return { text, encoding: 'UTF-16' };
}

/** In UTF-16 the upper halves of letters such as Cyrillic ones look like control characters. */
const hasControls = (bytes: Uint8Array) =>
  bytes.some((byte) => byte > 0 && byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf8(bytes: Uint8Array): Decoded | null {
  const text = validUtf8(bytes);
  return text === null ? null : { text, encoding: 'UTF-8' };
}

function windows(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => upperWindows[sign.charCodeAt(0) - 0x80] ?? sign);
  return { text, encoding: 'Windows-1252' };
}
