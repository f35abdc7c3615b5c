import type { Status } from '@/lib/lessons/schema';

/** A letter in its colour. Presence is the rule: its letter stands without a ground, so that the others are seen. */
export const cellLook: Record<Status, string> = {
  present: 'text-present',
  late: 'bg-late-soft text-late',
  partial: 'bg-partial-soft text-partial',
  absent: 'bg-absent-soft text-absent',
  excused: 'bg-excused-soft text-excused',
};
