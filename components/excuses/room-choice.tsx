'use client';

import { useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import type { ExcusedStudent, ExcuseValues } from './excuse-values';

type RoomChoiceProps = {
  values: ExcuseValues;
  rooms: ExcusedStudent['rooms'];
  error: string | undefined;
  onChange: (part: Partial<ExcuseValues>) => void;
};

/** All rooms, or some of those the student belongs to. */
export function RoomChoice({ values, rooms, error, onChange }: RoomChoiceProps) {
  const id = useId();
  const turn = (roomId: string, on: boolean) =>
    onChange({
      roomIds: on ? [...values.roomIds, roomId] : values.roomIds.filter((one) => one !== roomId),
    });
  const ways = [
    { everywhere: true, label: 'All rooms' },
    { everywhere: false, label: 'Some rooms only' },
  ];
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium text-13">Rooms</legend>
      <div className="flex flex-wrap gap-x-5">
        {ways.map(({ everywhere, label }) => (
          <label key={label} className="inline-flex min-h-11 items-center gap-2 text-14 md:min-h-8">
            <input
              type="radio"
              name={`${id}-rooms`}
              className="size-4 accent-accent"
              checked={values.everywhere === everywhere}
              onChange={() => onChange({ everywhere })}
            />
            {label}
          </label>
        ))}
      </div>
      {values.everywhere ? null : (
        <ul
          aria-label="Rooms of this student"
          className="max-h-44 overflow-y-auto rounded-card border border-line px-3 py-1"
        >
          {rooms.map(({ roomId, roomName }) => (
            <li key={roomId}>
              <Checkbox
                className="w-full"
                label={<bdi>{roomName}</bdi>}
                aria-invalid={error ? true : undefined}
                checked={values.roomIds.includes(roomId)}
                onChange={(event) => turn(roomId, event.target.checked)}
              />
            </li>
          ))}
        </ul>
      )}
      {error ? (
        <p id={`${id}-error`} aria-live="polite" className="text-12 text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
