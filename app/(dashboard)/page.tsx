import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { TodayPanel } from '@/components/today/today-panel';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { getToday } from '@/lib/today/service';

export const metadata: Metadata = { title: 'Today' };

const load = cache(() => quietly(requireStaff().then((staff) => getToday(staff))));

export const generateViewport = async (): Promise<Viewport> => viewportAfter(load());

// No loading.tsx here: it would answer before the guard has, and stand in for every page below as well.
export default async function TodayPage() {
  const { id, name, role } = await requireStaff('/');
  const [first] = await soon(load());
  const me = { userId: id, name };
  return <TodayPanel meetingUrl={env().hms.meetingUrl} me={me} admin={role === 'admin'} first={first} />;
}
