import type { PersonState } from '@/lib/roster/person-index';

const details = ['userId', 'name', 'email', 'externalId'] as const;

/** The names of what is told of a person differently before and after. */
export const changedDetails = (before: PersonState, after: PersonState): string[] =>
  details.filter((field) => before[field] !== after[field]);

/** Whether anything told of a person differs. */
export const hasOtherDetails = (before: PersonState, after: PersonState): boolean =>
  changedDetails(before, after).length > 0;
