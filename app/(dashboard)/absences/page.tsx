import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { absencesPath, readDate } from '@/components/absences/absences-key';
import { AbsencesPanel } from '@/components/absences/absences-panel';
import { excusesPageSize } from '@/components/excuses/excuses-key';
import { dateIn } from '@/components/lesson/wall-clock';
import { getAbsences } from '@/lib/absences/service';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { listExcuses } from '@/lib/excuses/service';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';

export const metadata: Metadata = { title: 'Absences' };

type Props = { searchParams: Promise<{ date?: string | string[] }> };

const load = cache((date: string) =>
  quietly(requireStaff().then((staff) => getAbsences(staff, date === '' ? undefined : date))),
);
const loadExcuses = cache((from: string) =>
  quietly(
    requireStaff()
      .then((staff) => listExcuses(staff, { from, limit: excusesPageSize }))
      .then((page) => [page]),
  ),
);
const today = cache(() => dateIn(Date.now(), env().timeZone));

export async function generateViewport({ searchParams }: Props): Promise<Viewport> {
  const date = readDate(await searchParams);
  // The build has no settings to know today by: who is signed in is asked first, and there that stops it.
  await requireStaff(absencesPath(date));
  return viewportAfter(load(date), loadExcuses(today()));
}

// No loading.tsx here: it would answer before the guard has.
export default async function AbsencesPage({ searchParams }: Props) {
  const date = readDate(await searchParams);
  await requireStaff(absencesPath(date));
  const [first, excuses] = await soon(load(date), loadExcuses(today()));
  return <AbsencesPanel date={date} today={today()} first={first} excuses={excuses} />;
}
