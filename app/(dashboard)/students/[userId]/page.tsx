import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readStudentRange, studentPath } from '@/components/student/student-key';
import { StudentPanel } from '@/components/student/student-panel';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { pageUserId, pathUserId } from '@/lib/students/input';
import { readStudent, shown } from '@/lib/students/service';

type Props = {
  params: Promise<{ userId: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

/** More lessons than this would make the page itself heavy: the browser asks for them after the first paint. */
const mostInPage = 400;

// Title and page want the same record: it is made once a request. A title alone, of a link that is only near, is no look.
const load = cache((userId: string, from: string, to: string) =>
  quietly(
    requireStaff().then((staff) =>
      readStudent(staff, userId, {
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
      }),
    ),
  ),
);

/** Whom an address names; null when that can be nobody. */
function named(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { from, to } = readStudentRange(await searchParams);
  const { userId: text } = await params;
  const userId = named(() => pathUserId(text));
  const found = userId === null ? undefined : await load(userId, from, to);
  return { title: found?.student.name ?? 'Student' };
}

export async function generateViewport({ params, searchParams }: Props): Promise<Viewport> {
  const { from, to } = readStudentRange(await searchParams);
  const { userId: text } = await params;
  const userId = named(() => pathUserId(text));
  return userId === null ? {} : viewportAfter(load(userId, from, to));
}

export default async function StudentPage({ params, searchParams }: Props) {
  const range = readStudentRange(await searchParams);
  const { userId: text } = await params;
  const userId = named(() => pageUserId(text));
  const staff = await requireStaff(userId === null ? '/students' : studentPath(userId, range));
  if (userId === null) notFound();
  const [first] = await soon(
    quietly(
      load(userId, range.from, range.to).then((found) =>
        found && found.student.lessons.length <= mostInPage ? shown(staff, found) : undefined,
      ),
    ),
  );
  return <StudentPanel userId={userId} range={range} first={first} />;
}
