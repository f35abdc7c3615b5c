import type { StaffMember } from '@/lib/staff/schema';
import { dayWords } from './staff-words';

/** As many names as fit; the dialog has them all. */
const shown = 3;

/** Whose rooms these are, in a line; cover says until when. */
export function RoomsCell({ member, today }: { member: StaffMember; today: string }) {
  if (member.role === 'admin') return <span className="text-soft">All rooms</span>;
  const { rooms, roomsMade } = member;
  if (rooms.length + roomsMade === 0) return <span className="text-soft">No rooms yet</span>;
  const more = rooms.length - shown;
  return (
    <ul className="flex flex-wrap gap-x-3">
      {rooms.slice(0, shown).map(({ roomId, roomName, until }) => (
        <li key={roomId} className="min-w-0 max-w-full truncate">
          <bdi title={roomName}>{roomName}</bdi>
          {until !== null && (
            <span className="text-12 text-soft">
              {until < today ? ` ended ${dayWords(until)}` : ` until ${dayWords(until)}`}
            </span>
          )}
        </li>
      ))}
      {more > 0 && <li className="text-soft">and {more} more</li>}
      {roomsMade > 0 && (
        <li className="text-soft">{roomsMade === 1 ? '1 made by them' : `${roomsMade} made by them`}</li>
      )}
    </ul>
  );
}
