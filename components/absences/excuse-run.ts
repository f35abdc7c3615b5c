import type { Absence } from '@/lib/absences/schema';

/** What one call excuses: people of one lesson. */
export type ExcuseBatch = { lessonId: string; absences: Absence[] };
/** A call that went through, and the event to undo it by. */
export type Excused = ExcuseBatch & { event: string };
/** A call that did not: nothing of it was changed. */
export type NotExcused = ExcuseBatch & { error: unknown };

/** The chosen absences by lesson, in the order they come. */
export function batchesOf(absences: readonly Absence[]): ExcuseBatch[] {
  const batches = new Map<string, ExcuseBatch>();
  for (const absence of absences) {
    const batch = batches.get(absence.lessonId);
    if (batch) batch.absences.push(absence);
    else batches.set(absence.lessonId, { lessonId: absence.lessonId, absences: [absence] });
  }
  return [...batches.values()];
}

/**
 * Makes one call after the other; one that fails does not stop the next.
 * @param call excuses the people of a batch and answers the event to undo it by; throws when nothing was changed
 * @param onStep told how many calls are over, before each call and at the end
 */
export async function runBatches(
  batches: readonly ExcuseBatch[],
  call: (batch: ExcuseBatch) => Promise<string>,
  onStep: (over: number) => void,
): Promise<{ done: Excused[]; failed: NotExcused[] }> {
  const done: Excused[] = [];
  const failed: NotExcused[] = [];
  for (const batch of batches) {
    onStep(done.length + failed.length);
    try {
      done.push({ ...batch, event: await call(batch) });
    } catch (error) {
      failed.push({ ...batch, error });
    }
  }
  onStep(batches.length);
  return { done, failed };
}

export const peopleIn = (batches: readonly ExcuseBatch[]): Absence[] =>
  batches.flatMap(({ absences }) => absences);

/** "Ben Hansen", "3 absences": of whom a sentence speaks. */
export function whoWords(absences: readonly Absence[]): string {
  const names = new Set(absences.map(({ userId }) => userId));
  if (names.size === 1) return absences[0]?.name ?? '';
  return `${names.size} students`;
}

/** "algebra-7b: Ben Hansen, Ida Roth", a line for each lesson that failed. */
export const failedWords = (failed: readonly NotExcused[]): string[] =>
  failed.map(
    ({ absences }) => `${absences[0]?.roomName ?? ''}: ${absences.map(({ name }) => name).join(', ')}`,
  );
