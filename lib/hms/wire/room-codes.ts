import { z } from 'zod';
import type { HmsRoomCode } from '../types';
import { list, text } from './fields';

export const wireRoomCode = z
  .object({ code: z.string().min(1), room_id: text, role: text, enabled: z.boolean().catch(true) })
  .transform(
    (code): HmsRoomCode => ({
      code: code.code,
      roomId: code.room_id,
      role: code.role,
      enabled: code.enabled,
    }),
  );

/** What making the codes of a room answers with: a list without pages. */
export const wireRoomCodes = z.object({ data: list(wireRoomCode) }).transform(({ data }) => data);
