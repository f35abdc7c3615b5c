import 'server-only';
import { loadContexts } from '@/lib/lessons/context';
import { planRoom } from '@/lib/lessons/judge';
import type { Interval } from '@/lib/lessons/types';
import type { LiveSessions } from '@/lib/rooms/live-sessions';
import { type Unsigned, unsignedAmong } from '@/lib/sign-off/unsigned';
import { roomsToSign } from '@/lib/today/rooms';

export type Shown = Unsigned;
/** The rooms somebody sees (null: all), until when the archive is complete, and what runs now. */
type Look = { seen: ReadonlySet<string> | null; freshAt: number | null; live: LiveSessions };

const day = 86_400_000;
/** Lessons wait for a signature on the start page so long; older ones are in their room's list. Newest days first. */
const stretches = [
  [3, 0],
  [14, 3],
] as const;
const most = 20;

/** The lessons that wait for a signature, newest first. Looks no further back than it takes to fill the list. */
export async function lessonsToSign(now: number, look: Look): Promise<Shown[]> {
  const found: Shown[] = [];
  for (const [from, to] of stretches) {
    const range = { start: now - from * day, end: now - to * day };
    found.push(...(await unsignedIn(range, look)));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

async function unsignedIn(range: Interval, { seen, freshAt, live }: Look): Promise<Shown[]> {
  // A lesson may begin long after the session it is a part of.
  const rooms = await roomsToSign({ start: range.start - day, end: range.end }, seen);
  const contexts = await loadContexts(
    rooms.map((room) => ({ room, freshAt })),
    range,
    live,
  );
  return unsignedAmong(contexts.map((context) => ({ context, lessons: planRoom(context) })));
}
