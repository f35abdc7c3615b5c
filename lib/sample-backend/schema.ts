import { z } from 'zod';
import { moment, whole } from '@/lib/answers/schema';
import { newRoom, newTokens } from '@/lib/rooms/schema';

/**
 * The calls of the 100ms sample backend, with its names. Their fields are checked by the same rules as ours, so an app
 * gets the same answer whichever way it asks.
 */
const text = (message: string) => z.string({ error: message }).trim().min(1, message);

export const sampleRoom = z.object({
  name: newRoom.shape.name.optional(),
  description: newRoom.shape.description,
  template_id: newRoom.shape.templateId,
  region: newRoom.shape.region,
});
export type SampleRoomInput = z.infer<typeof sampleRoom>;

export const sampleToken = z.object({
  room_id: text('Give the id of the room as room_id.'),
  user_id: text('Give the id of the person as user_id.').max(200, 'Keep a user id under 200 characters.'),
  role: newTokens.shape.role,
});

export const sampleRoomQuery = z.object({ room_id: text('Give the id of the room as room_id.') });

const time = moment.nullable();

export const sampleRoomAnswer = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  description: z.string(),
  recording_info: z.object({ enabled: z.boolean() }),
  template_id: z.string(),
  template: z.string(),
  region: z.string(),
  large_room: z.boolean(),
  size: whole.optional(),
  max_duration_seconds: whole.optional(),
  created_at: time,
  updated_at: time,
});
export type SampleRoom = z.infer<typeof sampleRoomAnswer>;

export const sampleTokenAnswer = z.object({
  token: z.string(),
  msg: z.string(),
  success: z.literal(true),
});

export const sampleAnalytics = z.object({
  user_duration_list: z.array(
    z.object({
      name: z.string(),
      user_id: z.string().describe('Empty for a visit without one.'),
      duration: z.number().min(0).describe('Presence in minutes, two decimals.'),
    }),
  ),
  session_duration: z.string().describe('Minutes, two decimals, as text.'),
  total_peer_duration: z.string().describe('Minutes, two decimals, as text.'),
});
export type SampleAnalytics = z.infer<typeof sampleAnalytics>;

export const samplePeer = z.object({
  id: z.string(),
  session_id: z.string(),
  name: z.string(),
  user_id: z.string(),
  role: z.string(),
  joined_at: time,
  left_at: moment.optional(),
});
export type SamplePeer = z.infer<typeof samplePeer>;

export const sampleSession = z.object({
  id: z.string(),
  room_id: z.string(),
  active: z.boolean(),
  created_at: time,
  updated_at: time,
  peers: z.record(z.string(), samplePeer),
});
export type SampleSession = z.infer<typeof sampleSession>;
export const sampleSessionList = z.array(sampleSession);
