import type { StaffRole } from '@/lib/auth/schema';
import type { NewStaff, RoomWanted, StaffChange, StaffMember } from '@/lib/staff/schema';

/** A room that is ticked, with its last day as typed; empty for no end. */
export type ChosenRoom = { roomId: string; until: string };

/** Somebody as the form holds them. */
export type StaffValues = {
  email: string;
  name: string;
  role: StaffRole;
  mayCreateRooms: boolean;
  mayGivePower: boolean;
  rooms: ChosenRoom[];
};

export const toStaffValues = (member?: StaffMember): StaffValues => ({
  email: member?.email ?? '',
  name: member?.name ?? '',
  role: member?.role ?? 'teacher',
  mayCreateRooms: member?.mayCreateRooms ?? false,
  mayGivePower: member?.mayGivePower ?? false,
  rooms: member?.rooms.map(({ roomId, until }) => ({ roomId, until: until ?? '' })) ?? [],
});

const wanted = (rooms: ChosenRoom[]): RoomWanted[] =>
  rooms.map(({ roomId, until }) => (until === '' ? roomId : { roomId, until }));

/** What to send for somebody new. */
export const readInvite = ({ rooms, ...values }: StaffValues): NewStaff => ({
  ...values,
  email: values.email.trim(),
  roomIds: wanted(rooms),
});

/** What to send for somebody known: only what differs, so that two admins who change different things both get theirs. */
export function readChange(values: StaffValues, member: StaffMember): StaffChange {
  const was = toStaffValues(member);
  const { name, role, mayCreateRooms, mayGivePower } = values;
  const sorted = (rooms: ChosenRoom[]) => rooms.map(({ roomId, until }) => `${roomId} ${until}`).sort();
  return {
    ...(name.trim() === was.name ? {} : { name: name.trim() }),
    ...(role === was.role ? {} : { role }),
    ...(mayCreateRooms === was.mayCreateRooms ? {} : { mayCreateRooms }),
    ...(mayGivePower === was.mayGivePower ? {} : { mayGivePower }),
    ...(`${sorted(values.rooms)}` === `${sorted(was.rooms)}` ? {} : { roomIds: wanted(values.rooms) }),
  };
}
