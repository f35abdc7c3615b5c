'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { type FieldErrors, isAppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { Room } from '@/lib/rooms/schema';
import { emptyRoom, type RoomValues, readRoomValues } from './create-room-values';

/** State of the create form. A failure keeps everything that was typed; success leads to the new room. */
export function useCreateRoom(onDone: () => void) {
  const router = useRouter();
  const [values, setValues] = useState(emptyRoom);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);

  const set = (part: Partial<RoomValues>) => {
    setValues((current) => ({ ...current, ...part }));
    // What is being mended is no longer marked; the rest stays marked.
    setErrors((current) => without(current, part));
  };

  const refuse = (found: FieldErrors) => {
    setErrors(found);
    setRefusals((count) => count + 1);
  };

  const submit = async () => {
    if (busy) return;
    const read = readRoomValues(values);
    setFailure(undefined);
    if ('errors' in read) return refuse(read.errors);
    setErrors({});
    setBusy(true);
    try {
      const room = await send<Room>('POST', '/api/rooms', read.room);
      toast.success(`${room.name} is ready`);
      router.push(`/rooms/${encodeURIComponent(room.id)}`);
      onDone();
    } catch (error) {
      const fields = fieldsOf(error);
      refuse(fields);
      if (Object.keys(fields).length === 0) setFailure(error);
      setBusy(false);
    }
  };

  /** `refusals` counts the attempts that failed, so that the form can lead to what is wrong after each. */
  return { values, set, errors, failure, busy, refusals, submit };
}

/** A taken name belongs beside the name, whatever else the answer says. */
function fieldsOf(error: unknown): FieldErrors {
  if (!isAppError(error)) return {};
  if (error.code === 'conflict') return { name: error.message, ...error.fields };
  return error.fields ?? {};
}

function without(errors: FieldErrors, part: Partial<RoomValues>): FieldErrors {
  const mended = new Set(Object.keys(part));
  if (mended.has('limit') || mended.has('limitUnit')) mended.add('maxDurationSeconds');
  // "Large room" decides which size fits.
  if (mended.has('largeRoom')) mended.add('size');
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !mended.has(field)));
}
