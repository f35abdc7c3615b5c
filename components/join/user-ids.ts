/** As many tokens as one call gives, and as long as an id may be; the server's own limits (a test holds them equal). */
export const mostUserIds = 2_500;
export const longestUserId = 200;

export type UserIds = {
  ids: string[];
  /** How many repeated ids were left out. */
  duplicates: number;
  /** Some line had further columns (a pasted table); only the first was read. */
  moreColumns: boolean;
};

/**
 * The user ids in typed or pasted text: one a line or separated by commas. Of a pasted table the first column counts,
 * and quotes a spreadsheet put around a cell are taken off. Each id once, in the order of the text.
 */
export function parseUserIds(text: string): UserIds {
  const lines = text.split(/\r\n|\r|\n/);
  const found = lines.flatMap((line) => firstColumn(line).split(',').map(unquote)).filter((id) => id !== '');
  const ids = [...new Set(found)];
  return {
    ids,
    duplicates: found.length - ids.length,
    moreColumns: lines.some((line) => line.trim().includes('\t')),
  };
}

const firstColumn = (line: string): string => line.trim().split('\t', 1)[0] ?? '';

const unquote = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

/** Why these ids cannot be sent, in words for the person who typed them, or null. */
export function userIdsProblem({ ids }: UserIds): string | null {
  if (ids.length === 0) return 'Give at least one user id.';
  if (ids.length > mostUserIds) {
    const count = ids.length.toLocaleString('en-GB');
    return `These are ${count} ids. At most 2,500 a time: get the rest afterwards.`;
  }
  const long = ids.find((id) => id.length > longestUserId);
  return long === undefined
    ? null
    : `The id that begins with “${long.slice(0, 20)}” is longer than ${longestUserId} characters.`;
}

/** What the text holds, in one line: "23 ids. 2 duplicates left out." Empty text gives ''. */
export function describeUserIds({ ids, duplicates, moreColumns }: UserIds): string {
  if (ids.length === 0) return '';
  const count = ids.length.toLocaleString('en-GB');
  const parts = [`${count} ${ids.length === 1 ? 'id' : 'ids'}.`];
  if (duplicates > 0) parts.push(`${duplicates} ${duplicates === 1 ? 'duplicate' : 'duplicates'} left out.`);
  if (moreColumns) parts.push('Of the pasted table only the first column is used.');
  return parts.join(' ');
}
