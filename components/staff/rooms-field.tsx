'use client';

import { useId, useState } from 'react';
import { useAllRooms } from '@/components/import/use-all-rooms';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import type { AssignedRoom } from '@/lib/staff/schema';
import type { ChosenRoom } from './staff-values';

type RoomsFieldProps = {
  chosen: ChosenRoom[];
  /** Rooms they have already: known by name before the list of all is there. */
  known: readonly AssignedRoom[];
  error: string | undefined;
  onChange: (rooms: ChosenRoom[]) => void;
};

/** As many as are drawn at once; the filter finds the others. */
const shown = 100;

/** Which rooms are somebody's, each with a last day for cover. */
export function RoomsField({ chosen, known, error, onChange }: RoomsFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const all = useAllRooms(true);
  const rooms = all.length > 0 ? all : known.map(({ roomId, roomName }) => ({ id: roomId, name: roomName }));
  const needle = text.trim().toLowerCase();
  const isChosen = (roomId: string) => chosen.some((room) => room.roomId === roomId);
  const found = rooms.filter(({ name }) => name.toLowerCase().includes(needle));
  // Rooms they had when the dialog opened come first; what is ticked now stays where it is.
  const had = (roomId: string) => known.some((room) => room.roomId === roomId);
  const sorted = [...found.filter((room) => had(room.id)), ...found.filter((room) => !had(room.id))];
  const turn = (roomId: string, on: boolean) =>
    onChange(on ? [...chosen, { roomId, until: '' }] : chosen.filter((room) => room.roomId !== roomId));
  const setUntil = (roomId: string, until: string) =>
    onChange(chosen.map((room) => (room.roomId === roomId ? { roomId, until } : room)));

  return (
    <fieldset className="flex min-w-0 flex-col gap-1" aria-describedby={error ? `${id}-error` : `${id}-hint`}>
      <legend className="mb-1 font-medium text-13">
        Rooms <span className="font-normal text-soft">{formatCount(chosen.length)} chosen</span>
      </legend>
      <Input
        type="search"
        aria-label="Filter the rooms"
        placeholder="Filter by name"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul
        aria-label="Rooms to choose from"
        className="max-h-52 overflow-y-auto rounded-card border border-line px-3 py-1"
      >
        {sorted.slice(0, shown).map(({ id: roomId, name }) => (
          <li key={roomId} className="flex flex-wrap items-center gap-x-3">
            <Checkbox
              className="min-w-0 flex-1 max-md:basis-full"
              label={<bdi className="break-all">{name}</bdi>}
              checked={isChosen(roomId)}
              onChange={(event) => turn(roomId, event.target.checked)}
            />
            {isChosen(roomId) && (
              <LastDay
                name={name}
                value={chosen.find((room) => room.roomId === roomId)?.until ?? ''}
                onChange={(until) => setUntil(roomId, until)}
              />
            )}
          </li>
        ))}
        {sorted.length > shown && (
          <li className="py-2 text-13 text-soft">
            and {formatCount(sorted.length - shown)} more: type to find them
          </li>
        )}
        {sorted.length === 0 && (
          <li className="py-2 text-13 text-soft">
            {needle === '' ? 'No rooms yet.' : 'No room has this in its name.'}
          </li>
        )}
      </ul>
      <p id={`${id}-hint`} className="text-12 text-faint">
        A last day is for cover: after it the room is out of sight for them again.
      </p>
      {error && (
        <p id={`${id}-error`} aria-live="polite" className="text-12 text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type LastDayProps = { name: string; value: string; onChange: (until: string) => void };

function LastDay({ name, value, onChange }: LastDayProps) {
  return (
    <span className="flex items-center gap-2 py-1 text-12 text-soft">
      <span aria-hidden="true">until</span>
      <Input
        type="date"
        aria-label={`Last day in ${name}`}
        className="w-36 md:w-34"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
