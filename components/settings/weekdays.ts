import type { SlotValues } from './settings-values';

/** As in the settings: 1 is Monday. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? '';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date without a zone, `YYYY-MM-DD`, as "17 Nov 2026". What is no date stays as it is. */
export function formatDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return date === undefined ? day : `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** 1 (Monday) to 7 of a date, or null when it is none. */
export function weekdayOf(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at) ? new Date(at).getUTCDay() || 7 : null;
}

/** "Mon 09:00–10:00 Algebra". */
export const slotName = ({ weekday, start, end, title }: SlotValues): string =>
  `${weekdayName(weekday).slice(0, 3)} ${start}–${end}${title.trim() === '' ? '' : ` ${title.trim()}`}`;

/** What of a weekly lesson is not the same every week: "every second week · from 1 Sep 2026 · until 30 Jun 2027". */
export function slotNotes({ start, end, fortnightly, from, until }: SlotValues): string {
  const notes = [
    end <= start && 'ends the next day',
    fortnightly && 'every second week',
    from !== '' && `from ${formatDate(from)}`,
    until !== '' && `until ${formatDate(until)}`,
  ];
  return notes.filter(Boolean).join(' · ');
}

/** A name for a new slot, free among these. It becomes part of its lessons' addresses. */
export function newSlotId(taken: string[]): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const id = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
    if (!taken.includes(id)) return id;
  }
}
