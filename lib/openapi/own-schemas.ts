import { z } from 'zod';
import { moment, whole } from '@/lib/answers/schema';
import { newEnrolment, roster, rosterPerson, severalEnrolments } from '@/lib/roster/schema';
import type { ScheduledResult } from '@/lib/upkeep/scheduled';

/** Body of `POST /api/rooms/{roomId}/roster`, as its parser takes it: one person, or several. */
export const newRosterPeople = z.union([newEnrolment, severalEnrolments]);
/** What that answers: as it was asked. */
export const rosterAdded = z.union([rosterPerson, roster]);

export const health = z.object({ status: z.literal('ok') });

export const scheduledResult = z.object({
  sessions: whole.describe('Sessions that were new to the archive.'),
  complete: z.boolean().describe('Whether nothing was left for the next time.'),
  freshAt: moment.nullable(),
}) satisfies z.ZodType<ScheduledResult>;

/** The description itself. */
export const description = z.object({
  openapi: z.literal('3.1.1'),
  info: z.object({}).loose(),
  tags: z.array(z.object({}).loose()),
  paths: z.record(z.string(), z.object({}).loose()),
  components: z.object({}).loose(),
});
