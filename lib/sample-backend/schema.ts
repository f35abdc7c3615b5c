import { z } from 'zod';
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

export type SampleRoom = {
  id: string;
  name: string;
  enabled: boolean;
  description: string;
  recording_info: { enabled: boolean };
  template_id: string;
  template: string;
  region: string;
  large_room: boolean;
  size?: number;
  max_duration_seconds?: number;
  created_at: string | null;
  updated_at: string | null;
};

export type SampleAnalytics = {
  user_duration_list: { name: string; user_id: string; duration: number }[];
  session_duration: string;
  total_peer_duration: string;
};

export type SamplePeer = {
  id: string;
  session_id: string;
  name: string;
  user_id: string;
  role: string;
  joined_at: string | null;
  left_at?: string;
};

export type SampleSession = {
  id: string;
  room_id: string;
  active: boolean;
  created_at: string | null;
  updated_at: string | null;
  peers: Record<string, SamplePeer>;
};
