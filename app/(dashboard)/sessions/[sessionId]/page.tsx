import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { AttendancePanel } from '@/components/attendance/attendance-panel';
import { getAttendance } from '@/lib/attendance/service';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { formatDay } from '@/lib/format/time';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';

type Props = { params: Promise<{ sessionId: string }> };

/** More people than this would make the page itself heavy: the browser asks for them after the first paint. */
const mostInPage = 500;

// Title and page want the same numbers: they are counted once a request.
const load = cache((sessionId: string) =>
  quietly(requireStaff().then((staff) => getAttendance(staff, pathId(sessionId, 'session')))),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const attendance = await load((await params).sessionId);
  if (!attendance) return { title: 'Session' };
  const day = formatDay(attendance.session.startedAt, env().timeZone).replace(/ \d+$/, '');
  return { title: `${attendance.session.roomName}, ${day}` };
}

export const generateViewport = async ({ params }: Props): Promise<Viewport> =>
  viewportAfter(load((await params).sessionId));

export default async function SessionPage({ params }: Props) {
  const { sessionId } = await params;
  await requireStaff(`/sessions/${encodeURIComponent(sessionId)}`);
  const [first] = await soon(
    load(sessionId).then((attendance) =>
      attendance && attendance.participants.length <= mostInPage ? attendance : undefined,
    ),
  );
  return <AttendancePanel sessionId={sessionId} first={first} />;
}
