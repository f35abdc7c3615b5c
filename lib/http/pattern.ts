/**
 * The address of a request with names instead of ids and words: what the log may know of it. A value that is not found in
 * it hides everything.
 */
export function routePattern(pathname: string, params: unknown): string {
  const parts = pathname.split('/');
  // From the end: what comes first in an address is its fixed part.
  for (const [name, value] of Object.entries(params ?? {}).reverse()) {
    if (Array.isArray(value)) {
      parts.splice(Math.max(parts.length - value.length, 1), value.length, `[...${name}]`);
      continue;
    }
    const at = parts.findLastIndex(
      (part) => part === value || decoded(part) === value || decoded(part) === decoded(value),
    );
    if (at < 0) return '/api/…';
    parts[at] = `[${name}]`;
  }
  return parts.join('/');
}

function decoded(part: unknown): unknown {
  try {
    return decodeURIComponent(String(part));
  } catch {
    return part;
  }
}
