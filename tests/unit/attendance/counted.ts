import type { PeerInput, SessionInput } from '@/lib/attendance/visits';

/**
 * The rules of attendance once more, by counting: the session is cut into ticks, and every question is answered by looking
 * at each tick. Slow, and nothing of it is shared with what it checks. All times must lie on ticks.
 */
export type Counted = {
  start: number;
  end: number;
  people: Map<
    string,
    { present: number; connected: number; joins: number; devices: number; open: boolean; name: string }
  >;
  series: { at: number; count: number }[];
  peak: number;
};

type Stay = { from: number; to: number; open: boolean; peer: PeerInput };

export function count(
  session: SessionInput,
  options: { botRoles: string[]; now: number; tick: number },
): Counted {
  const humans = session.peers.filter((peer) => !options.botRoles.includes(peer.role));
  const { start, end } = bounds(session, humans, options.now);
  const stays = humans
    .map(
      (peer): Stay => ({
        from: Math.max(start, peer.joinedAt ?? start),
        to: Math.min(end, peer.leftAt ?? end),
        open: peer.leftAt === null,
        peer,
      }),
    )
    .filter(({ from, to }) => from < to);
  const ticks: number[] = [];
  for (let at = start; at < end; at += options.tick) ticks.push(at);

  const people: Counted['people'] = new Map();
  for (const id of new Set(stays.map(identity))) {
    const own = stays.filter((stay) => identity(stay) === id);
    const perTick = ticks.map((at) => own.filter((stay) => isIn(stay, at)));
    people.set(id, {
      present: perTick.filter((here) => here.length > 0).length * options.tick,
      connected: perTick.reduce((sum, here) => sum + here.length, 0) * options.tick,
      joins: own.length,
      devices: Math.max(...perTick.map(devices)),
      open: own.some(({ open }) => open),
      name: latest(own).peer.name,
    });
  }

  const here = (at: number) => new Set(stays.filter((stay) => isIn(stay, at)).map(identity)).size;
  // Now is the end of a running session, and whoever is still in it has not left.
  const after = session.active ? new Set(stays.filter(({ open }) => open).map(identity)).size : 0;
  const counts = [...ticks.map((at) => ({ at, count: here(at) })), { at: end, count: after }];
  return {
    start,
    end,
    people,
    series: counts.filter((point, index) => point.count !== (counts[index - 1]?.count ?? 0)),
    peak: Math.max(0, ...counts.map((point) => point.count)),
  };
}

function bounds(session: SessionInput, humans: PeerInput[], now: number) {
  const joins = humans.map((peer) => peer.joinedAt).filter((time) => time !== null);
  const earliest = joins.length > 0 ? Math.min(...joins) : null;
  const start = session.createdAt ?? earliest ?? session.updatedAt ?? now;
  if (humans.length === 0) return { start, end: start };
  if (session.active) return { start, end: Math.max(start, now) };
  const leaves = humans.map((peer) => peer.leftAt).filter((time) => time !== null);
  const lastLeave = Math.max(...leaves);
  const openJoins = humans.filter((peer) => peer.leftAt === null).map((peer) => peer.joinedAt ?? start);
  const after = openJoins.filter((join) => join > lastLeave);
  const end = after.length > 0 ? Math.max(lastLeave, session.updatedAt ?? Math.max(...after)) : lastLeave;
  return { start, end: Math.max(start, end) };
}

const identity = ({ peer }: Stay) => (peer.userId === '' ? `guest ${peer.id}` : `user ${peer.userId}`);
const isIn = ({ from, to }: Stay, at: number) => from <= at && at < to;
const leave = (stay: Stay) => (stay.open ? Number.POSITIVE_INFINITY : stay.to);

/** Of the visits at one moment, those that no younger one of the same moment has replaced. */
function devices(here: Stay[]): number {
  const replaces = (younger: Stay, older: Stay) =>
    younger.from > older.from && leave(older) < leave(younger) && older.to - younger.from <= 90_000;
  return here.filter((older) => !here.some((younger) => replaces(younger, older))).length;
}

function latest(stays: Stay[]): Stay {
  const rank = (stay: Stay) => [
    stay.from,
    stay.to,
    Number(stay.open),
    stay.peer.id,
    stay.peer.name,
    stay.peer.role,
  ];
  return stays.reduce((best, stay) => (isAfter(rank(stay), rank(best)) ? stay : best));
}

function isAfter(a: (number | string)[], b: (number | string)[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
