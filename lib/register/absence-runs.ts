import type { Status } from '@/lib/lessons/schema';

/** Absences in a row. `from`, `to`: places in the list, both inclusive; `current`: nobody was seen since. */
export type AbsenceRun = { from: number; to: number; count: number; current: boolean };

/**
 * Every run of absences, runs of one as well, oldest first. Lessons somebody is excused from and those without a status
 * (running, not held, not on the roster) are passed over: they neither count nor end a run.
 * @param statuses of one person in one room, oldest lesson first
 */
export function absenceRuns(statuses: readonly (Status | null)[]): AbsenceRun[] {
  const runs: AbsenceRun[] = [];
  let run: AbsenceRun | undefined;
  statuses.forEach((status, index) => {
    if (status === null || status === 'excused') return;
    if (status !== 'absent') {
      if (run) run.current = false;
      run = undefined;
    } else if (run) {
      run.to = index;
      run.count += 1;
    } else {
      run = { from: index, to: index, count: 1, current: true };
      runs.push(run);
    }
  });
  return runs;
}

/** Absences up to the latest lesson that counts. */
export const absencesInARow = (statuses: readonly (Status | null)[]): number => {
  const latest = absenceRuns(statuses).at(-1);
  return latest?.current ? latest.count : 0;
};
