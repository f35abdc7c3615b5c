'use client';

import { useState } from 'react';
import { useAllRooms } from '@/components/import/use-all-rooms';
import { RoomScope } from '@/components/rooms/room-scope';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import { type KeyValues, turned } from './key-values';

type KeyRoomsProps = {
  values: Pick<KeyValues, 'everywhere' | 'roomIds'>;
  error: string | undefined;
  onChange: (part: Partial<KeyValues>) => void;
};

/** Which rooms a key is for. */
export function KeyRooms({ values, error, onChange }: KeyRoomsProps) {
  return (
    <RoomScope
      legend="Where"
      everywhereLabel="Every room"
      everywhere={values.everywhere}
      error={error}
      onChange={(everywhere) => onChange({ everywhere })}
    >
      <Rooms
        chosen={values.roomIds}
        wrong={error !== undefined}
        onTurn={(roomId, on) => onChange({ roomIds: turned(values.roomIds, roomId, on) })}
      />
    </RoomScope>
  );
}

/** As many as are drawn; the filter finds the rest. */
const drawn = 100;

type RoomsProps = { chosen: string[]; wrong: boolean; onTurn: (roomId: string, on: boolean) => void };

function Rooms({ chosen, wrong, onTurn }: RoomsProps) {
  const rooms = useAllRooms(true);
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const found = rooms.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <div className="max-w-md rounded-card border border-line">
      <div className="flex items-center gap-3 border-line border-b p-2">
        <Input
          aria-label="Filter rooms by name"
          placeholder="Filter name…"
          autoComplete="off"
          aria-invalid={wrong || undefined}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span className="shrink-0 text-13 text-soft">{formatCount(chosen.length)} chosen</span>
      </div>
      <ul aria-label="Rooms of the key" className="max-h-48 overflow-y-auto px-3 py-1">
        {found.slice(0, drawn).map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              className="w-full"
              label={<bdi className="break-all">{name}</bdi>}
              checked={chosen.includes(id)}
              onChange={(event) => onTurn(id, event.target.checked)}
            />
          </li>
        ))}
        {found.length > drawn && (
          <li className="py-2 text-12 text-faint">
            {formatCount(found.length - drawn)} more. Filter by name to find them.
          </li>
        )}
        {found.length === 0 && rooms.length > 0 && (
          <li className="py-2 text-13 text-faint">No room has this in its name.</li>
        )}
      </ul>
    </div>
  );
}
