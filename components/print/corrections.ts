import { order } from '@/components/attendance/arrange';
import { nameOf } from '@/components/attendance/summary';
import type { Correction, LessonParticipant, Status } from '@/lib/lessons/schema';

/** People of whom the same was said at once. */
export type SharedCorrection = {
  key: string;
  names: string[];
  correction: Correction;
  computed: Status | null;
};

/** The corrections of a lesson, the latest first. What was said of many at once stands once, with their names. */
export function correctionsOf(participants: readonly LessonParticipant[]): SharedCorrection[] {
  const found = new Map<string, SharedCorrection>();
  for (const person of participants) {
    const { correction, computedStatus } = person;
    if (correction === null) continue;
    const { status, note, by, at, excuseId } = correction;
    const key = JSON.stringify([at, by, note, status, computedStatus, excuseId]);
    const shared = found.get(key);
    if (shared) shared.names.push(nameOf(person));
    else found.set(key, { key, names: [nameOf(person)], correction, computed: computedStatus });
  }
  return [...found.values()].sort((a, b) => order(b.correction.at, a.correction.at));
}
