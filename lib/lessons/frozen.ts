import type { AlwaysLink, PlannedLesson, ReportInput, RosterEntry } from './types';

/**
 * All that the report of a frozen lesson is made of, besides the archive and what staff decided about that lesson:
 * later changes of settings or roster re-decide nothing.
 */
export type FrozenInputs = {
  lesson: PlannedLesson;
  roster: RosterEntry[];
  settings: ReportInput['settings'];
  always: AlwaysLink[];
  by: 'signature' | 'age';
};

export type Frozen = FrozenInputs & { frozenAt: number };
