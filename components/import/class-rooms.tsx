'use client';

import { useState } from 'react';
import { useTemplates } from '@/components/rooms/use-templates';
import { Badge } from '@/components/ui/badge';
import { Field, Select } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import { Part } from './part';
import { useAllRooms } from './use-all-rooms';
import type { Import } from './use-import';

const leftOut = 'none';

/** Which class goes to which room; rooms that will be made are marked. */
export function ClassRooms({ way }: { way: Import }) {
  const { found, choices, decide } = way;
  if (found.length === 0) {
    return (
      <Part title="Classes and rooms">
        <p className="text-13 text-soft">
          No column says which class a row belongs to. Choose one above as “Class”; people without a class are
          left out.
        </p>
      </Part>
    );
  }
  const rooms = choices.rooms ?? {};
  const choose = (className: string, value: string) => {
    const { [className]: _, ...others } = rooms;
    const chosen = value === '' ? others : { ...others, [className]: value === leftOut ? null : value };
    decide({ rooms: Object.keys(chosen).length === 0 ? undefined : chosen });
  };
  const standing = ({ className, roomId, roomName }: (typeof found)[number]) => {
    if (rooms[className] === null) return 'left out';
    if (rooms[className] !== undefined || roomId !== null) return 'known';
    // Without a name for its room, the class cannot have one of its own: 100ms allows only some signs.
    return roomName === '' ? 'nowhere' : 'new';
  };
  return (
    <Part title="Classes and rooms">
      <div className="rounded-card border border-line bg-surface">
        <table className="block w-full text-13 md:table">
          <caption className="sr-only">Where each class goes</caption>
          <thead className="text-left text-12 text-faint max-md:sr-only">
            <tr className="h-8">
              <th scope="col" className="px-4 font-medium">
                Class
              </th>
              <th scope="col" className="w-24 pr-8 text-right font-medium">
                People
              </th>
              <th scope="col" className="font-medium">
                Room
              </th>
            </tr>
          </thead>
          <tbody className="block md:table-row-group">
            {found.map((one) => (
              <tr
                key={one.className}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-4 py-2 first:border-t-0 md:table-row md:first:border-t"
              >
                <th scope="row" className="wrap-anywhere text-left font-medium md:px-4">
                  {one.className}
                </th>
                <td className="text-soft md:pr-8 md:text-right">
                  {formatCount(one.people)}
                  <span className="md:hidden"> {one.people === 1 ? 'person' : 'people'}</span>
                </td>
                <td className="flex w-full items-center gap-2 py-1 md:w-auto md:pr-4">
                  <RoomChoice
                    className={one.className}
                    usual={usualRoom(one)}
                    value={rooms[one.className] === null ? leftOut : (rooms[one.className] ?? '')}
                    onChoose={(value) => choose(one.className, value)}
                  />
                  {standing(one) === 'new' && <Badge tone="info">New room</Badge>}
                  {standing(one) === 'left out' && <Badge tone="neutral">Left out</Badge>}
                  {standing(one) === 'nowhere' && <Badge tone="warn">Choose a room</Badge>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.some((one) => standing(one) === 'new') && <NewRoomTemplate way={way} />}
    </Part>
  );
}

function usualRoom({ roomName }: Import['found'][number]): string {
  return roomName === '' ? 'No room can have this name' : roomName;
}

type RoomChoiceProps = {
  className: string;
  usual: string;
  value: string;
  onChoose: (value: string) => void;
};

function RoomChoice({ className, usual, value, onChoose }: RoomChoiceProps) {
  // All rooms in every line would be thousands of options: only the one pointed at has them.
  const [near, setNear] = useState(false);
  const rooms = useAllRooms(near || (value !== '' && value !== leftOut));
  return (
    <Select
      aria-label={`Room of ${className}`}
      className="w-full md:max-w-72"
      value={value}
      onFocus={() => setNear(true)}
      onPointerEnter={() => setNear(true)}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{usual}</option>
      <option value={leftOut}>Leave this class out</option>
      {rooms.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function NewRoomTemplate({ way: { choices, decide } }: { way: Import }) {
  const { data } = useTemplates();
  return (
    <Field
      label="Template of new rooms"
      hint="Decides their roles. Cannot be changed later."
      className="max-w-sm"
    >
      {(aria) => (
        <Select
          {...aria}
          value={choices.templateId ?? ''}
          onChange={(event) => decide({ templateId: event.target.value || undefined })}
        >
          <option value="">Default of the workspace</option>
          {data?.templates.map((template) => (
            <option key={template.id} value={template.id}>
              {template.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
