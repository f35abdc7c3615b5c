import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { LessonPanel } from '@/components/lesson/lesson-panel';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { formatDay } from '@/lib/format/time';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { pathLessonId } from '@/lib/lessons/input';
import { getLesson } from '@/lib/lessons/service';

type Props = { params: Promise<{ lessonId: string }> };

/** More people than this would make the page itself heavy: the browser asks for them after the first paint. */
const mostInPage = 500;

// Title and page want the same report: it is made once a request.
const load = cache((lessonId: string) =>
  quietly(requireStaff().then((staff) => getLesson(staff, pathLessonId(lessonId)))),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await load((await params).lessonId);
  if (!report) return { title: 'Lesson' };
  const { lesson } = report;
  const day = formatDay(lesson.window.start, lesson.timeZone).replace(/ \d+$/, '');
  return { title: `${lesson.roomName}, lesson of ${day}` };
}

export const generateViewport = async ({ params }: Props): Promise<Viewport> =>
  viewportAfter(load((await params).lessonId));

export default async function LessonPage({ params }: Props) {
  const { lessonId } = await params;
  await requireStaff(`/lessons/${encodeURIComponent(lessonId)}`);
  const [first] = await soon(
    load(lessonId).then((report) =>
      report && report.participants.length <= mostInPage ? report : undefined,
    ),
  );
  return <LessonPanel lessonId={lessonId} meetingUrl={env().hms.meetingUrl} first={first} />;
}
