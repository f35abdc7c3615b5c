'use client';

import { RoomScope } from '@/components/rooms/room-scope';
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
  const turn = (roomId: string, on: boolean) =>
    onChange({
      roomIds: on ? [...values.roomIds, roomId] : values.roomIds.filter((one) => one !== roomId),
    });
  return (
    <RoomScope
      legend="Rooms"
      everywhereLabel="All rooms"
      everywhere={values.everywhere}
      error={error}
      onChange={(everywhere) => onChange({ everywhere })}
    >
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
    </RoomScope>
  );
}
