import { AppError } from '@/lib/errors';

/** The longest user id a roster takes. */
const longest = 200;

const unknown = () => new AppError('not_found', 'There is no such student.');

/**
 * A user id from the path of a handler, or of a page's `generateMetadata`: Next has decoded it, and a second time would make
 * another id of "50%25". Throws `not_found` for what is nobody's.
 */
export function pathUserId(text: string): string {
  const userId = text.trim();
  if (userId === '' || userId.length > longest || userId.includes('\0')) throw unknown();
  return userId;
}

/** A user id from the path of a page or layout, which Next hands over as it stands in the address. Throws `not_found`. */
export function pageUserId(text: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    throw unknown();
  }
  return pathUserId(decoded);
}
