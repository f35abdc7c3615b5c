import { AppError } from '@/lib/errors';
import type { HmsFailure } from './failure';

type Refusal = { says: RegExp; field: string; message: string };

/** What 100ms says about a room's settings (docs: Rooms/create-via-api, create-large-rooms), by field and in our words. */
const refusals: Refusal[] = [
  {
    says: /template not found/i,
    field: 'templateId',
    message: '100ms does not have this template any more. Choose another one.',
  },
  { says: /region not supported/i, field: 'region', message: 'Choose a region: auto, eu, us or in.' },
  {
    says: /room size greater than 2500\b/i,
    field: 'size',
    message: 'A standard room holds at most 2,500 people. Turn on "large room" for up to 20,000.',
  },
  { says: /room size/i, field: 'size', message: 'A room holds at most 20,000 people.' },
  {
    says: /max_duration_seconds less/i,
    field: 'maxDurationSeconds',
    message: 'The shortest time limit is 2 minutes.',
  },
  {
    says: /max_duration_seconds/i,
    field: 'maxDurationSeconds',
    message: 'The longest time limit is 12 hours.',
  },
  {
    says: /body param: (room )?name\b/i,
    field: 'name',
    message: 'Use letters A to Z, digits, and the signs . - : _ (no spaces).',
  },
];

/** Settings of the template or workspace that only the dashboard can mend. Documented with 400 and, for HIPAA, with 500. */
const storageMissing = /bucket location|upload configuration|recording config/i;

/** The refusal of a room's settings, or null when this failure is about something else. */
export function roomRefusal(failure: HmsFailure): AppError | null {
  if (failure.says(storageMissing)) {
    return new AppError(
      'upstream_failed',
      'The recording storage of this template is not set up. Complete it in the 100ms dashboard, or choose another template.',
      { cause: failure },
    );
  }
  if (failure.status !== 400 && failure.status !== 404) return null;
  const refusal = refusals.find(({ says }) => failure.says(says));
  if (!refusal) return null;
  const { field, message } = refusal;
  return new AppError('bad_request', message, { fields: { [field]: message }, cause: failure });
}
