import { z } from 'zod';
import { moment } from '@/lib/answers/schema';

export const checkStates = ['ok', 'warn', 'fail'] as const;
export type CheckState = (typeof checkStates)[number];

/** One thing looked at. `told` is a sentence; no text here holds a secret, an id or a name of a person. */
export const connectionCheck = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(checkStates),
  told: z.string(),
  /** One line each, where one sentence is not enough. */
  facts: z.array(z.string()),
  /** How long 100ms took for it. */
  milliseconds: z.number().nullable(),
});
export type ConnectionCheck = z.infer<typeof connectionCheck>;

export const connectionReport = z.object({ checkedAt: moment, checks: z.array(connectionCheck) });
export type ConnectionReport = z.infer<typeof connectionReport>;
