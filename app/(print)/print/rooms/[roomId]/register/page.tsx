import type { Metadata } from 'next';
import { cache } from 'react';
import { NoSheet } from '@/components/print/no-sheet';
import { daysOf } from '@/components/print/numbers';
import { RegisterSheet } from '@/components/print/register-sheet';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { isAppError } from '@/lib/errors';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { getRegister } from '@/lib/register/service';
import { answerOf, daysAsked, type SearchParams, withDays } from '../../../asked';

type Props = { params: Promise<{ roomId: string }>; searchParams: Promise<SearchParams> };

// Title and page want the same register: it is made once a request.
const load = cache(async (roomId: string, from?: string | string[], to?: string | string[]) =>
  getRegister(await requireStaff(), pathId(roomId, 'room'), daysAsked({ from, to })),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { from, to } = await searchParams;
  const register = await quietly(load((await params).roomId, from, to));
  if (!register) return { title: 'Register' };
  return { title: `Register of ${register.roomName}, ${daysOf(register.from, register.to)}` };
}

export default async function RegisterSheetPage({ params, searchParams }: Props) {
  const { roomId } = await params;
  const asked = await searchParams;
  const path = withDays(`/print/rooms/${encodeURIComponent(roomId)}/register`, asked);
  await requireStaff(path);
  const register = await answerOf(load(roomId, asked.from, asked.to));
  if (isAppError(register)) return <NoSheet message={register.message} again={path} />;
  return (
    <RegisterSheet register={register} printed={{ at: new Date().toISOString(), zone: env().timeZone }} />
  );
}
