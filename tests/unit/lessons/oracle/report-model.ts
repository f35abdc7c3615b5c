import type { Flag, Status } from '@/lib/lessons/schema';
import type { ReportInput } from '@/lib/lessons/types';
import { cut, identity, isIn, least, most, type Stay, second, secondsOf, staysOf, stretches } from './stays';

/**
 * The rules of a lesson once more, by looking at every second. Slow, and nothing of it is shared with what it checks.
 * All times must lie on whole seconds.
 */
export type Judged = {
  key: string;
  group: 'roster' | 'guest' | 'unexpected' | 'staff' | 'observer';
  rosterId: string | null;
  name: string | null;
  firstJoinedAt: number | null;
  lastLeftAt: number | null;
  presentMs: number;
  connectedMs: number;
  heldMs: number;
  ratio: number;
  joins: number;
  devices: number;
  open: boolean;
  status: Status | null;
  computed: Status | null;
  now: 'here' | 'gone' | 'notHereYet' | null;
  flags: Flag[];
  links: LinkKind[];
  /** Whom a guest may be, by name. */
  suggestion: string | null;
  arrival: number | null;
  leaving: number | null;
};

export type Modelled = {
  held: { start: number; end: number }[];
  heldMs: number;
  notHeld: boolean;
  /** From when being late is counted, and until when leaving early is. */
  start: number;
  end: number;
  people: Judged[];
  counts: Record<string, number>;
  series: { at: number; count: number }[];
};

export type LinkKind = 'lesson' | 'always' | 'name';
type Kind = 'staff' | 'student' | 'observer' | 'waiting';
const normalId = (text: string) => text.trim().toLowerCase();
const normalName = (text: string) => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
const minuteOf = (at: number) => Math.floor(at / 60_000);

function onRoster(input: Pick<ReportInput, 'roster'>, userId: string): string | null {
  if (userId === '') return null;
  const exact = input.roster.find((entry) => entry.userId === userId);
  if (exact) return exact.id;
  const alike = input.roster.filter((entry) => normalId(entry.userId) === normalId(userId));
  return alike.length === 1 ? (alike[0]?.id ?? null) : null;
}

function kindOf(input: ReportInput, { userId, role }: { userId: string; role: string }): Kind {
  const { staffRoles, observerRoles, waitingRoles } = input.settings;
  if (waitingRoles.includes(role)) return 'waiting';
  if (onRoster(input, userId) !== null) return 'student';
  if (observerRoles.includes(role)) return 'observer';
  return staffRoles.includes(role) ? 'staff' : 'student';
}

export function model(input: ReportInput): Modelled {
  const { owned, window } = input.lesson;
  const whole = input.sessions.flatMap((session) => staysOf(session, input.botRoles, input.now));
  const stays = cut(whole, owned.start, owned.end).filter((stay) => kindOf(input, stay.peer) !== 'waiting');
  const heldSeconds = held(input, stays);
  const staff = stays.filter((stay) => kindOf(input, stay.peer) === 'staff');
  const firstStaff = least(staff.map(({ from }) => from));
  const lastStaff = most(staff.map(({ to }) => to));
  const room: Room = {
    input,
    held: heldSeconds,
    start: Math.max(window.start, firstStaff ?? window.start),
    end: Math.min(window.end, lastStaff ?? window.end),
    notHeld: heldSeconds.size === 0,
  };
  const who = peopleOf(input, stays);
  const people = who.map((person) => judge(room, person));
  return {
    held: stretches(heldSeconds),
    heldMs: heldSeconds.size * second,
    notHeld: room.notHeld,
    start: room.start,
    end: room.end,
    people,
    counts: countsOf(room, people),
    series: seriesOf(input, who),
  };
}

function held(input: ReportInput, stays: readonly Stay[]): Set<number> {
  const { window } = input.lesson;
  const occupied = [...secondsOf(window.start, window.end)].filter((at) =>
    stays.some((stay) => isIn(stay, at)),
  );
  if (input.heldByStaff === false) return new Set();
  if (input.heldByStaff === true || input.settings.staffRoles.length === 0) return new Set(occupied);
  const staff = stays.filter((stay) => kindOf(input, stay.peer) === 'staff');
  const first = least(staff.map(({ from }) => from)) ?? Number.POSITIVE_INFINITY;
  const last = most(staff.map(({ to }) => to)) ?? Number.NEGATIVE_INFINITY;
  return new Set(occupied.filter((at) => first <= at && at < last));
}

type Who = Pick<Judged, 'key' | 'group' | 'rosterId' | 'links' | 'name' | 'suggestion'> & { stays: Stay[] };

function peopleOf(input: ReportInput, stays: readonly Stay[]): Who[] {
  const groups = new Map<string, Stay[]>();
  for (const stay of stays) groups.set(identity(stay), [...(groups.get(identity(stay)) ?? []), stay]);
  const everybody = [...groups].map(([key, own]) => ({ key, own, kinds: kindsOf(input, own) }));
  const strangers = everybody.filter(
    ({ own, kinds }) => kinds.has('student') && !kinds.has('staff') && rosterOf(input, own) === null,
  );
  const linkOf = links(
    input,
    strangers.map(({ key, own }) => ({ key, name: latest(own).peer.name, group: strangerGroup(input, own) })),
  );
  const linked = (rosterId: string) =>
    strangers.filter(({ key }) => linkOf(key).rosterId === rosterId).sort(byArrival);

  const rostered = input.roster.map((entry): Who => {
    const own = everybody.filter((one) => rosterOf(input, one.own) === entry.id).sort(byArrival);
    const guests = linked(entry.id);
    return {
      key: own[0]?.key ?? guests[0]?.key ?? `r_${entry.id}`,
      group: 'roster',
      rosterId: entry.id,
      name: entry.name,
      links: guests.flatMap(({ key }) => linkOf(key).kind ?? []),
      suggestion: null,
      stays: [...own, ...guests].flatMap((one) => one.own),
    };
  });
  const others = everybody
    .filter(({ key, own }) => rosterOf(input, own) === null && linkOf(key).kind === null)
    .map(({ key, own, kinds }): Who => {
      const stranger = strangerGroup(input, own);
      const group = kinds.has('staff') ? 'staff' : kinds.has('student') ? stranger : 'observer';
      return {
        key,
        group,
        rosterId: null,
        name: latest(own).peer.name,
        links: [],
        suggestion: linkOf(key).suggestion,
        stays: own,
      };
    });
  return [...rostered, ...others];
}

const kindsOf = (input: ReportInput, stays: readonly Stay[]) =>
  new Set(stays.map(({ peer }) => kindOf(input, peer)));
const rosterOf = (input: ReportInput, stays: readonly Stay[]) => onRoster(input, stays[0]?.peer.userId ?? '');

const strangerGroup = (input: ReportInput, stays: readonly Stay[]) =>
  input.elsewhere.has(normalId(stays[0]?.peer.userId ?? '')) ? 'unexpected' : 'guest';

type Found = { rosterId: string | null; kind: LinkKind | null; suggestion: string | null };
const nobody: Found = { rosterId: null, kind: null, suggestion: null };
type Named = { key: string; name: string; group: 'guest' | 'unexpected' };

/** Which guest is whom: what staff said of this lesson, else what they said for always, else the name when the room says so. */
function links(input: ReportInput, guests: readonly Named[]) {
  const isThere = (rosterId: string) => input.roster.some(({ id }) => id === rosterId);
  const named = (name: string) => input.roster.filter((entry) => normalName(entry.name) === normalName(name));
  const alike = (name: string) =>
    guests.filter((other) => normalName(other.name) === normalName(name)).length;
  const find = ({ key, name, group }: Named): Found => {
    const said = input.links.get(key);
    if (said && said.rosterId === null) return nobody;
    if (said?.rosterId && isThere(said.rosterId))
      return { ...nobody, rosterId: said.rosterId, kind: 'lesson' };
    if (normalName(name) === '' || alike(name) !== 1) return nobody;
    const always = input.always
      .filter((one) => normalName(one.name) === normalName(name))
      .sort((a, b) => b.at - a.at)[0];
    if (always && isThere(always.rosterId) && named(name).length <= 1) {
      return { ...nobody, rosterId: always.rosterId, kind: 'always' };
    }
    const [only, ...others] = named(name);
    if (group !== 'guest' || !only || others.length > 0) return nobody;
    return input.settings.matchByName
      ? { ...nobody, rosterId: only.id, kind: 'name' }
      : { ...nobody, suggestion: only.id };
  };
  const all = new Map(guests.map((guest) => [guest.key, find(guest)]));
  return (key: string) => all.get(key) ?? nobody;
}

type Room = {
  input: ReportInput;
  held: Set<number>;
  /** From when being late is counted, and until when leaving early is. */
  start: number;
  end: number;
  notHeld: boolean;
};

function judge(room: Room, { stays, ...who }: Who): Judged {
  const { input, notHeld } = room;
  const { window, owned } = input.lesson;
  const there = secondsIn(stays);
  const inWindow = there.filter((at) => isIn({ from: window.start, to: window.end }, at));
  const inHeld = there.filter((at) => room.held.has(at));
  const arrival = least(inWindow);
  const leaving = inWindow.length > 0 ? Math.max(...inWindow) + second : null;
  const judged = who.group === 'roster' && !input.running && !notHeld;
  const unseen = stays.filter(({ open }) => !open);
  const one = judged ? decide(room, there) : null;
  const two = judged ? decide(room, secondsIn(unseen)) : null;
  const computed = kinder(one, two);
  const correction = who.rosterId === null ? undefined : input.corrections.get(who.rosterId);
  const status = judged ? (correction?.status ?? computed) : null;
  const devices = devicesOf(stays);
  const flags: Flag[] = [];
  const timed = status !== null && status !== 'absent' && window.source !== 'estimated';
  const late =
    arrival !== null && minuteOf(arrival) - minuteOf(room.start) > input.settings.rule.lateAfterMinutes;
  const early =
    leaving !== null && minuteOf(room.end) - minuteOf(leaving) > input.settings.rule.leftEarlyMinutes;
  if (timed && late) flags.push('arrivedLate');
  if (timed && early) flags.push('leftEarly');
  if (who.group !== 'roster') flags.push(who.group);
  if (devices > 1) flags.push('devices');
  if (stays.some(({ open }) => open)) flags.push('open');
  if (judged && one !== two) flags.push('needsReview');
  if (judged && correction) flags.push('corrected');
  if (who.links.includes('name')) flags.push('matchedByName');
  if (who.links.some((kind) => kind !== 'name')) flags.push('linked');
  const inside = cut(stays, window.start, window.end);
  const share =
    input.settings.base === 'held'
      ? inHeld.length / room.held.size
      : (inWindow.length * second) / (window.end - window.start);
  return {
    ...who,
    firstJoinedAt: least(stays.map(({ from }) => from)),
    lastLeftAt: lastLeave(room, stays),
    presentMs: inWindow.length * second,
    connectedMs: inside.reduce((sum, { from, to }) => sum + to - from, 0),
    heldMs: inHeld.length * second,
    ratio: Number.isFinite(share) ? share : 0,
    joins: stays.length,
    devices,
    open: stays.some(({ open }) => open),
    status,
    computed,
    now: !input.running
      ? null
      : stays.length === 0
        ? 'notHereYet'
        : stays.some(({ here, to }) => here && to === Math.min(input.now, owned.end))
          ? 'here'
          : 'gone',
    flags: flags.sort(),
    arrival,
    leaving,
  };
}

function decide({ input, held: heldSeconds, start }: Room, there: readonly number[]): Status {
  const { window } = input.lesson;
  const { rule, base } = input.settings;
  const inWindow = there.filter((at) => isIn({ from: window.start, to: window.end }, at));
  const arrival = least(inWindow);
  const after = arrival === null ? 0 : minuteOf(arrival) - minuteOf(start);
  const share =
    base === 'held'
      ? { own: there.filter((at) => heldSeconds.has(at)).length, of: heldSeconds.size }
      : { own: inWindow.length, of: (window.end - window.start) / second };
  const enough = share.own * 100 >= share.of * rule.minPresencePercent;
  if (window.source === 'estimated') return there.length === 0 ? 'absent' : enough ? 'present' : 'partial';
  if (arrival === null || inWindow.length < rule.countsFromMinutes * 60) return 'absent';
  if (rule.absentAfterMinutes !== null && after > rule.absentAfterMinutes) return 'absent';
  if (!enough) return 'partial';
  return after > rule.lateAfterMinutes ? 'late' : 'present';
}

/** Unknown when a visit that nobody saw end is counted to the last moment. */
function lastLeave({ input }: Room, stays: readonly Stay[]): number | null {
  const last = most(stays.map(({ to }) => to));
  const unseen = stays.some(
    ({ to, open, here }) => to === last && (open || (here && input.now <= input.lesson.owned.end)),
  );
  return unseen ? null : last;
}

const kindness: (Status | null)[] = ['present', 'late', 'partial', 'absent'];
const kinder = (one: Status | null, two: Status | null) =>
  kindness.indexOf(one) <= kindness.indexOf(two) ? one : two;

const secondsIn = (stays: readonly Stay[]): number[] => [
  ...new Set(stays.flatMap(({ from, to }) => [...secondsOf(from, to)])),
];

/** Of the visits at one moment, those that no younger one of the same moment has replaced. */
function devicesOf(stays: readonly Stay[]): number {
  const leave = (stay: Stay) => (stay.open || stay.here ? Number.POSITIVE_INFINITY : stay.left);
  const replaces = (younger: Stay, older: Stay) =>
    younger.came > older.came && leave(older) < leave(younger) && older.left - younger.came <= 90_000;
  // The number changes only where somebody comes.
  const moments = stays.map(({ from }) => from);
  return Math.max(
    0,
    ...moments.map((at) => {
      const here = stays.filter((stay) => isIn(stay, at));
      return here.filter((older) => !here.some((younger) => replaces(younger, older))).length;
    }),
  );
}

/** By time; ties go to what does not depend on any order. */
function isAfter(a: Stay, b: Stay): boolean {
  const rank = ({ from, to, open, peer }: Stay) => [from, to, Number(open), peer.id, peer.name, peer.role];
  const others = rank(b);
  const at = rank(a).findIndex((value, index) => value !== others[index]);
  return at >= 0 && (rank(a)[at] ?? 0) > (others[at] ?? 0);
}

const latest = (stays: readonly Stay[]) => stays.reduce((best, stay) => (isAfter(stay, best) ? stay : best));
const byArrival = (a: { own: Stay[] }, b: { own: Stay[] }) => (isAfter(first(a.own), first(b.own)) ? 1 : -1);
const first = (stays: readonly Stay[]) => stays.reduce((best, stay) => (isAfter(best, stay) ? stay : best));

function countsOf({ input }: Room, people: readonly Judged[]): Record<string, number> {
  const roster = people.filter(({ group }) => group === 'roster');
  const with_ = (status: Status) => roster.filter((one) => one.status === status).length;
  const strangers = people.filter(({ group }) => group === 'guest' || group === 'unexpected');
  const expected = roster.length > 0 ? roster : strangers;
  const nowIs = (now: string) => expected.filter((one) => one.now === now).length;
  const isExcused = ({ rosterId }: Judged) =>
    rosterId !== null && input.corrections.get(rosterId)?.status === 'excused';
  const unexcused = expected.filter((one) => !isExcused(one));
  const attended = roster.filter(({ status, joins }) =>
    input.running ? joins > 0 : status === 'present' || status === 'late' || status === 'partial',
  );
  const averaged = input.roster.length > 0 ? attended : people.filter(({ group }) => group !== 'staff');
  const total = averaged.reduce((sum, { presentMs }) => sum + presentMs, 0);
  return {
    roster: input.roster.length,
    present: with_('present'),
    late: with_('late'),
    partial: with_('partial'),
    absent: with_('absent'),
    excused: input.running ? roster.filter(isExcused).length : with_('excused'),
    here: nowIs('here'),
    gone: nowIs('gone'),
    notHereYet: unexcused.filter((one) => one.now === 'notHereYet').length,
    unexpected: people.filter(({ group }) => group === 'unexpected').length,
    guests: people.filter(({ group }) => group === 'guest').length,
    leftEarly: roster.filter(({ flags }) => flags.includes('leftEarly')).length,
    averageSeconds: averaged.length > 0 ? Math.floor(total / averaged.length / 1000 + 0.5) : 0,
  };
}

/** Distinct people in the room, whoever they are, one point a change. */
function seriesOf(input: ReportInput, who: readonly Who[]) {
  const { owned } = input.lesson;
  const end = input.running ? Math.min(owned.end, input.now) : owned.end;
  const counts = new Map<number, number>();
  for (const { stays } of who) {
    for (const at of secondsIn(stays)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const points = [...secondsOf(owned.start, end)].map((at) => ({ at, count: counts.get(at) ?? 0 }));
  const still = who.filter(({ stays }) => stays.some(({ here }) => here)).length;
  return [...points, { at: end, count: input.running ? still : 0 }].filter(
    (point, index, all) => point.count !== (all[index - 1]?.count ?? 0),
  );
}
