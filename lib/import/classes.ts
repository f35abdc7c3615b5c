import { classKey, roomKeysOf } from '@/lib/import/room-names';
import type { ImportRow, Rejection } from '@/lib/import/rows';

export type FileClass = { key: string; className: string; rows: ImportRow[] };

/** The classes of a file in its order. Rows without a class are in none. */
export function classesOf(rows: readonly ImportRow[]): FileClass[] {
  const classes = new Map<string, FileClass>();
  for (const row of rows) {
    if (row.className === null) continue;
    const key = classKey(row.className);
    const known = classes.get(key);
    if (known) known.rows.push(row);
    else classes.set(key, { key, className: row.className, rows: [row] });
  }
  return [...classes.values()];
}

/**
 * Of a file with several classes, the one that goes into a room: the chosen one, else the one named as the room; null when
 * all rows go there. Undefined when the chosen one is not in the file.
 */
export function classForRoom(
  classes: readonly FileClass[],
  roomName: string,
  chosen: string | undefined,
): FileClass | null | undefined {
  if (chosen !== undefined && chosen !== '') return classes.find(({ key }) => key === classKey(chosen));
  return classes.find(({ className }) => roomKeysOf(className).includes(roomName.toLowerCase())) ?? null;
}

/** Rejections without those of other classes, as far as their rows tell. */
export function rejectedIn(
  rejected: readonly Rejection[],
  classes: readonly FileClass[],
  { key }: FileClass,
): Rejection[] {
  const others = new Set(classes.map((one) => one.key).filter((one) => one !== key));
  return rejected.filter(({ mentions }) => {
    const said = mentions.map(classKey);
    return said.includes(key) || !said.some((one) => others.has(one));
  });
}
