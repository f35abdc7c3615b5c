/**
 * What XML cannot hold or readers of CSV stumble over: control characters but tab and line breaks, and code points that
 * are no characters.
 */
const unholdable = /(?![\t\n\r\u0085])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** Text as a file can hold it, else to the letter. Half of a surrogate pair is the replacement character. */
export const cellText = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(unholdable, '');
