import type { FieldErrors } from '@/lib/errors';
import { type Room, type RoomChange, standardRoomSize } from '@/lib/rooms/schema';

/** What the edit dialog holds: text as typed. */
export type RoomForm = {
  description: string;
  region: string;
  size: string;
  largeRoom: boolean;
  minutes: string;
};

export const toForm = (room: Room): RoomForm => ({
  description: room.description,
  region: room.region || 'auto',
  size: room.size ? String(room.size) : '',
  largeRoom: room.largeRoom ?? false,
  minutes: room.maxDurationSeconds ? String(room.maxDurationSeconds / 60) : '',
});

/** A change as it goes to the schema: numbers may still be NaN, the region any text. */
export type RawChange = { [K in keyof RoomChange]?: unknown };

/**
 * Only what differs from the room. The size always goes with "large room", because each decides what the other may be.
 * Text that is no number becomes NaN, which the schema refuses.
 */
export function toChange(room: Room, form: RoomForm): RawChange {
  const was = toForm(room);
  const change: RawChange = {};
  if (form.description.trim() !== was.description.trim()) change.description = form.description.trim();
  if (form.region !== was.region) change.region = form.region;
  if (form.size !== was.size || form.largeRoom !== was.largeRoom) {
    change.largeRoom = form.largeRoom;
    if (form.size !== '' || was.size !== '') change.size = toNumber(form.size);
  }
  if (form.minutes !== was.minutes) change.maxDurationSeconds = Math.round(toNumber(form.minutes) * 60);
  return change;
}

/**
 * What only shows beside the room as it is: a size too large for a standard room, and limits that were emptied
 * (100ms can change a limit but has no way to take it away).
 */
export function limitErrors(room: Room, form: RoomForm): FieldErrors {
  const was = toForm(room);
  const errors: FieldErrors = {};
  if (!form.largeRoom && toNumber(form.size) > standardRoomSize) {
    errors.size = 'A standard room holds at most 2,500 people. Turn on “Large room” for up to 20,000.';
  }
  if (was.size !== '' && form.size.trim() === '') {
    errors.size = 'A size once set cannot be taken away. Give a larger number instead.';
  }
  if (was.minutes !== '' && form.minutes.trim() === '') {
    errors.maxDurationSeconds = 'A time limit once set cannot be taken away. Give up to 720 minutes instead.';
  }
  return errors;
}

const toNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));
