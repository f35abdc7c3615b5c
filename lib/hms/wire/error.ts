import { isRecord, textOf } from './fields';

/**
 * Every text of a failed answer: `message`, `details` and the `data.description` of 2022. 100ms does not say which of them
 * carries the reason, and 5xx bodies need not be JSON at all.
 */
export function errorTexts(body: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [];
  }
  if (!isRecord(parsed)) return [];
  const details = Array.isArray(parsed.details) ? parsed.details : [parsed.details];
  const description = isRecord(parsed.data) ? parsed.data.description : undefined;
  return [parsed.message, ...details, description].map(textOf).filter((line) => line !== '');
}
