import type { Metadata } from 'next';
import { cache } from 'react';
import { LessonSheet } from '@/components/print/lesson-sheet';
import { NoSheet } from '@/components/print/no-sheet';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { isAppError } from '@/lib/errors';
import { formatDay } from '@/lib/format/time';
import { quietly } from '@/lib/http/quietly';
import { pathLessonId } from '@/lib/lessons/input';
import { getLesson } from '@/lib/lessons/service';
import { answerOf } from '../../asked';

type Props = { params: Promise<{ lessonId: string }> };

// Title and page want the same report: it is made once a request.
const load = cache(async (lessonId: string) => getLesson(await requireStaff(), pathLessonId(lessonId)));

// The title is also the name a browser gives to the PDF.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await quietly(load((await params).lessonId));
  if (!report) return { title: 'Attendance of a lesson' };
  const { roomName, window, timeZone } = report.lesson;
  return { title: `Attendance of ${roomName}, ${formatDay(window.start, timeZone)}` };
}

export default async function LessonSheetPage({ params }: Props) {
  const { lessonId } = await params;
  const path = `/print/lessons/${encodeURIComponent(lessonId)}`;
  await requireStaff(path);
  const report = await answerOf(load(lessonId));
  if (isAppError(report)) return <NoSheet message={report.message} again={path} />;
  return <LessonSheet report={report} printed={{ at: new Date().toISOString(), zone: env().timeZone }} />;
}
