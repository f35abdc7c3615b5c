/** As many characters as one part of a name keeps. */
const longestPart = 60;

/** A file name every system takes: letters, digits and . - _ of the parts, joined by dashes. */
export function fileName(parts: readonly string[], extension: string): string {
  const kept = parts.map(safePart).filter((part) => part !== '');
  return `${kept.join('-') || 'rollcall'}.${extension}`;
}

const safePart = (part: string): string =>
  Array.from(part.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-'))
    .slice(0, longestPart)
    .join('')
    .replace(/^[-._]+|[-._]+$/g, '');

/**
 * The header that makes a browser save the answer under this name: in ASCII for who reads nothing else, and whole
 * (RFC 6266, RFC 8187).
 */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]+/g, '')
    .replace(/["\\%]/g, '')
    .replace(/^[-._]+/, '');
  const plain = ascii.includes('.') ? ascii : `rollcall.${ascii}`;
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
