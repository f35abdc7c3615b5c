import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { RegisterPanel } from '@/components/register/register-panel';
import { readChoice, registerPath } from '@/components/register/register-query';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { getRegister } from '@/lib/register/service';
import { loadLive, loadRoom } from '../load-room';

type Props = {
  params: Promise<{ roomId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A bigger one would make the page itself heavy: the browser asks for it after the first paint. */
const mostCells = 15_000;

const loadRegister = cache((roomId: string, from: string, to: string) =>
  quietly(
    requireStaff()
      .then((staff) =>
        getRegister(staff, pathId(roomId, 'room'), {
          ...(from === '' ? {} : { from }),
          ...(to === '' ? {} : { to }),
        }),
      )
      .then((register) =>
        register.lessons.length * register.students.length <= mostCells ? register : undefined,
      ),
  ),
);

async function chosen({ params, searchParams }: Props) {
  const [{ roomId }, query] = await Promise.all([params, searchParams]);
  const choice = readChoice((name) => {
    const value = query[name];
    return typeof value === 'string' ? value : null;
  });
  return { roomId, choice };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Register of ${room.name}` : 'Register' };
}

export async function generateViewport(props: Props): Promise<Viewport> {
  const { roomId, choice } = await chosen(props);
  return viewportAfter(loadRoom(roomId), loadLive(roomId), loadRegister(roomId, choice.from, choice.to));
}

export default async function RegisterPage(props: Props) {
  const { roomId, choice } = await chosen(props);
  await requireStaff(registerPath(roomId, choice));
  const { from, to } = choice;
  const [first] = await soon(loadRegister(roomId, from, to));
  return <RegisterPanel roomId={roomId} first={first} range={{ from, to }} />;
}
