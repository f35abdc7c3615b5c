import type { Attendance } from '@/lib/attendance/schema';
import { GuestMark } from './guest-mark';
import { isGuest } from './summary';

/** What the marks in the table mean; only those that occur. */
export function TableNotes({ attendance: { session, participants } }: { attendance: Attendance }) {
  const open = !session.live && participants.some((participant) => participant.open);
  const guests = participants.some(isGuest);
  const devices = participants.some((participant) => participant.maxDevices > 1);
  const connected = participants.some(
    (participant) => participant.connectedSeconds - participant.presentSeconds >= 60,
  );
  if (!open && !guests && !devices && !connected) return null;
  return (
    <ul className="flex flex-col gap-1 border-line border-t px-4 py-3 text-12 text-soft">
      {open ? (
        <li>
          † and striped bars: 100ms never reported the leave. The visit counts to the end of the session, so
          the real presence may be shorter.
        </li>
      ) : null}
      {guests ? (
        <li className="flex items-center gap-1.5">
          <GuestMark /> Joined without a user id: each visit stands alone, since a name is no proof of who it
          was.
        </li>
      ) : null}
      {devices ? (
        <li>Thin bars one above the other: two devices at the same time. Presence counts them once.</li>
      ) : null}
      {connected ? <li>Conn.: connected time, all visits added up.</li> : null}
    </ul>
  );
}
