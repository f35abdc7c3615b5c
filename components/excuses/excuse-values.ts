import type { FieldErrors } from '@/lib/errors';
import { type NewExcuse, newExcuse } from '@/lib/excuses/schema';

/** Somebody who may be excused, and the rooms they can be excused from. */
export type ExcusedStudent = {
  userId: string;
  name: string;
  rooms: { roomId: string; roomName: string }[];
};

/** What the form holds. Days are `YYYY-MM-DD`, or '' while nothing is chosen. */
export type ExcuseValues = {
  student: ExcusedStudent | null;
  from: string;
  to: string;
  /** All rooms, those of later enrolments included; or only the chosen ones. */
  everywhere: boolean;
  roomIds: string[];
  reason: string;
};

/** What is sent, or a sentence for each field that is not right. */
export function readExcuse(values: ExcuseValues): { wish: NewExcuse } | { errors: FieldErrors } {
  const { student, from, to, everywhere, roomIds, reason } = values;
  const result = newExcuse.safeParse({
    userId: student?.userId ?? '',
    from,
    to,
    ...(everywhere ? {} : { roomIds }),
    reason,
  });
  if (result.success) return { wish: result.data };
  const errors: FieldErrors = {};
  for (const { path, message } of result.error.issues) {
    const field = String(path[0] ?? '');
    // The form offers no way to leave rooms out but its other choice.
    errors[field] ??= field === 'roomIds' && roomIds.length === 0 ? 'Choose at least one room.' : message;
  }
  return { errors };
}
