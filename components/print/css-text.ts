/**
 * A text as a string of CSS, quotes included. Whatever is neither letter nor digit is escaped, so nothing can end it; what
 * CSS has no escape for (NUL, half a character) becomes the replacement character.
 */
export const cssText = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\${codeOf(sign).toString(16)} `)}"`;

const replacement = 0xfffd;

function codeOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code === 0 || /\p{Surrogate}/u.test(sign) ? replacement : code;
}
