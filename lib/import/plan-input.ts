import type { ImportRow, Rejection } from '@/lib/import/rows';
import type { Days } from '@/lib/roster/days';
import type { PersonState } from '@/lib/roster/person-index';

/** An enrolment as it stands. */
export type EnrolmentState = Days & { id: string; roomId: string; personId: string };
/** A row with the room it goes to. */
export type PlacedRow = ImportRow & { roomId: string };

export type PlanInput = {
  /** Everybody who may be meant. */
  people: readonly PersonState[];
  /** Ids of those of them whose name, e-mail and external id stay as they are, whatever the rows say. */
  fixed?: ReadonlySet<string>;
  /** All that stand in the rooms of the rows. */
  enrolments: readonly EnrolmentState[];
  rows: readonly PlacedRow[];
  /** Rows that were given up before. */
  rejected: readonly Rejection[];
  /** The date in each room. */
  todayIn: (roomId: string) => string;
  endMissing: boolean;
  newId: () => string;
};
