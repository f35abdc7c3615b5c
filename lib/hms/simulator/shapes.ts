import { z } from 'zod';

/** How the simulator writes what 100ms leaves open (docs and reports disagree on all of it). */
export const shapeSwitches = z.strictObject({
  /** Empty lists are `null`, not `[]`. */
  nullLists: z.boolean().default(false),
  /** Digits after the second in every time: 0 to 9, or `mixed`. Unset: as usual, milliseconds or nanoseconds without trailing zeros. */
  fractionDigits: z.union([z.int().min(0).max(9), z.literal('mixed')]).optional(),
  /** `left_at` of somebody who has not left. */
  openLeave: z.enum(['absent', 'null', 'zero']).default('absent'),
  /** `peers` of a session is `null`. */
  nullPeers: z.boolean().default(false),
  /** Every object has fields nobody has heard of. */
  unknownFields: z.boolean().default(false),
  /** Rooms and templates carry credentials, webhook headers and account keys, all of them canaries. */
  secrets: z.boolean().default(true),
});
export type Shapes = z.infer<typeof shapeSwitches>;
