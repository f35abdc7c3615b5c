import { looksLikeDate } from '@/lib/import/dates';

export const looksLikeEmail = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim());
const looksLikeNumber = (cell: string) => /^\d[\d .,/-]*$/.test(cell.trim());
const looksLikeWords = (cell: string) => /\p{L}/u.test(cell) && !/[\d@_]/.test(cell);

export type Kind = 'email' | 'date' | 'number' | 'words' | 'text' | 'blank';

/** What a column's cells are, when at least four of five of those with something in them are it. */
export function kindOf(cells: readonly string[]): Kind {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return 'blank';
  const most = (is: (cell: string) => boolean) => filled.filter(is).length >= filled.length * 0.8;
  if (most(looksLikeEmail)) return 'email';
  if (most(looksLikeDate)) return 'date';
  if (most(looksLikeNumber)) return 'number';
  return most(looksLikeWords) ? 'words' : 'text';
}

/** Whether no two filled cells are the same. */
export function allDifferent(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return new Set(filled).size === filled.length;
}

/** Whether a few values stand again and again, as classes do. */
export function repeats(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length >= 4 && new Set(filled).size <= filled.length / 2;
}
