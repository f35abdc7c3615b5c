import type { Metadata } from 'next';
import { cache } from 'react';
import { NoSheet } from '@/components/print/no-sheet';
import { daysOf } from '@/components/print/numbers';
import { StudentSheet } from '@/components/print/student-sheet';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { isAppError } from '@/lib/errors';
import { quietly } from '@/lib/http/quietly';
import { pageUserId, pathUserId } from '@/lib/students/input';
import { readStudent, shown } from '@/lib/students/service';
import { answerOf, daysAsked, type SearchParams, withDays } from '../../asked';

type Props = { params: Promise<{ userId: string }>; searchParams: Promise<SearchParams> };

// Title and page want the same record: it is made once a request.
const load = cache(async (userId: string, from?: string | string[], to?: string | string[]) =>
  readStudent(await requireStaff(), userId, daysAsked({ from, to })),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { from, to } = await searchParams;
  const { userId } = await params;
  const found = await quietly(ask(() => load(pathUserId(userId), from, to)));
  if (!found) return { title: 'Record of attendance' };
  const { student } = found;
  return { title: `Record of ${student.name}, ${daysOf(student.from, student.to)}` };
}

export default async function StudentSheetPage({ params, searchParams }: Props) {
  const { userId } = await params;
  const asked = await searchParams;
  const path = withDays(`/print/students/${userId}`, asked);
  const staff = await requireStaff(path);
  const student = await answerOf(
    ask(() => load(pageUserId(userId), asked.from, asked.to)).then((found) => shown(staff, found)),
  );
  if (isAppError(student)) return <NoSheet message={student.message} again={path} />;
  return <StudentSheet student={student} printed={{ at: new Date().toISOString(), zone: env().timeZone }} />;
}

/** What is thrown before there is a promise is a promise's failure too. */
const ask = async <T,>(call: () => Promise<T>): Promise<T> => call();
