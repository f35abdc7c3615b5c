import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { StudentSearch } from '@/components/student/student-search';
import { readSearch, studentsPageSize, studentsPath } from '@/components/student/students-key';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { listStudents } from '@/lib/students/service';

export const metadata: Metadata = { title: 'Students' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const load = cache((q: string) =>
  quietly(
    requireStaff()
      .then((staff) => listStudents(staff, { q, limit: studentsPageSize }))
      .then((page) => [page]),
  ),
);

export const generateViewport = async ({ searchParams }: Props): Promise<Viewport> =>
  viewportAfter(load(readSearch(await searchParams)));

// No loading.tsx here: it would answer before the guard has, and stand in for every page below as well.
export default async function StudentsPage({ searchParams }: Props) {
  const q = readSearch(await searchParams);
  await requireStaff(studentsPath(q));
  const [first] = await soon(load(q));
  return <StudentSearch q={q} first={first} />;
}
