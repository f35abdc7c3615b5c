/** Where a person goes after signing in when nothing better is asked for. */
export const homePath = '/';

/**
 * The wished-for path when it is one of our own, else the home path. The browser's own URL parser decides, because it
 * reads `/\\host` and `/<tab>/host` as another site, and makes `/.//host` into one.
 */
export function safePath(wish: string | null | undefined): string {
  if (!wish?.startsWith('/') || !URL.canParse(wish, probe)) return homePath;
  const url = new URL(wish, probe);
  const own = url.origin === probe && !url.pathname.startsWith('//');
  return own ? url.pathname + url.search + url.hash : homePath;
}

/** A host nobody can name: what still has this origin after parsing named none. */
const probe = 'https://own.invalid';
