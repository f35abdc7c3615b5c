import { z } from 'zod';
import type { HmsRoom, HmsRoomInput } from '../types';
import { anything, booleanOrNull, id, isRecord, numberOrNull, text, time } from './fields';

/**
 * 100ms' room object (docs: Rooms/object). Only what is named here leaves: the object also holds storage credentials
 * (`recording_info.upload_info`), webhook headers, account ids and a `key`.
 */
export const wireRoom = z
  .object({
    id,
    name: text,
    description: text,
    enabled: z.boolean().catch(true),
    template_id: text,
    template: text,
    region: text,
    size: numberOrNull,
    large_room: booleanOrNull,
    max_duration_seconds: numberOrNull,
    recording_info: anything,
    recording: anything,
    created_at: time,
    updated_at: time,
  })
  .transform(
    (room): HmsRoom => ({
      id: room.id,
      name: room.name,
      description: room.description,
      enabled: room.enabled,
      templateId: room.template_id,
      templateName: room.template,
      region: room.region,
      size: room.size,
      largeRoom: room.large_room,
      maxDurationSeconds: room.max_duration_seconds,
      recordingEnabled: recordingEnabled(room.recording_info ?? room.recording),
      createdAt: room.created_at,
      updatedAt: room.updated_at,
    }),
  );

/** `recording_info` is called `recording` in lists and in answers to a change. */
const recordingEnabled = (recording: unknown): boolean | null =>
  isRecord(recording) && typeof recording.enabled === 'boolean' ? recording.enabled : null;

/** The body of a create or change. What is undefined is left out of the JSON and keeps its value at 100ms. */
export const roomBody = (room: HmsRoomInput): Record<string, unknown> => ({
  name: room.name || undefined,
  template_id: room.templateId || undefined,
  description: room.description,
  region: room.region,
  size: room.size,
  large_room: room.largeRoom,
  max_duration_seconds: room.maxDurationSeconds,
});
