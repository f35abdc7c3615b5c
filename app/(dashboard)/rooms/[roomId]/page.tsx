import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { LessonList } from '@/components/lessons/lesson-list';
import { lessonsPath, readRange } from '@/components/lessons/lesson-range';
import { lessonsPageSize } from '@/components/lessons/lessons-key';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { listLessons } from '@/lib/lessons/service';
import { getSettings } from '@/lib/settings/service';
import { loadLive, loadRoom } from './load-room';

type Props = {
  params: Promise<{ roomId: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

const loadLessons = cache((roomId: string, from: string, to: string) =>
  quietly(
    requireStaff()
      .then((staff) =>
        listLessons(staff, pathId(roomId, 'room'), {
          ...(from === '' ? {} : { from }),
          ...(to === '' ? {} : { to }),
          limit: lessonsPageSize,
        }),
      )
      .then((page) => [page]),
  ),
);
const loadSettings = cache((roomId: string) =>
  quietly(requireStaff().then((staff) => getSettings(staff, pathId(roomId, 'room')))),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room?.name ?? 'Room' };
}

export async function generateViewport({ params, searchParams }: Props): Promise<Viewport> {
  const { roomId } = await params;
  const { from, to } = readRange(await searchParams);
  return viewportAfter(
    loadRoom(roomId),
    loadLive(roomId),
    loadLessons(roomId, from, to),
    loadSettings(roomId),
  );
}

export default async function RoomLessonsPage({ params, searchParams }: Props) {
  const { roomId } = await params;
  const range = readRange(await searchParams);
  await requireStaff(lessonsPath(roomId, range));
  const [first, settings] = await soon(loadLessons(roomId, range.from, range.to), loadSettings(roomId));
  return <LessonList roomId={roomId} first={first} settings={settings} range={range} />;
}
