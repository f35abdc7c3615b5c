import { isRecord, parseTime, recordsOf, textOf } from '../wire/fields';
import type { Reply } from './ask';
import { fieldsOf } from './known-fields';
import { asked, itemsOf, lastOf, type Reads } from './reads';

type Item = Record<string, unknown>;

/**
 * Where a real workspace answers otherwise than Rollcall was built for, one sentence each. Counts, field names and words of
 * 100ms' own only: no id, no name of anybody.
 */
export function differencesOf(reads: Reads): string[] {
  const { rooms, moreRooms, disabledRooms, templates, ended, running, codes, active } = reads;
  return [
    ...listDifferences('Rooms', rooms),
    ...newestFirst('Rooms', [...itemsOf(rooms), ...(moreRooms ? itemsOf(moreRooms) : [])]),
    ...cursor('Rooms', rooms, moreRooms),
    ...flags('The list of enabled rooms', itemsOf(rooms), 'enabled', true),
    ...listDifferences('Disabled rooms', disabledRooms),
    ...flags('The list of disabled rooms', itemsOf(disabledRooms), 'enabled', false),
    ...fieldDifferences(
      'rooms',
      [...itemsOf(rooms), ...itemsOf(disabledRooms)],
      ['id', 'name', 'template_id'],
    ),
    ...listDifferences('Templates', templates),
    ...fieldDifferences('templates', itemsOf(templates), ['name']),
    ...counted(
      itemsOf(templates),
      (one) => [...recordsOf(one.roles)].length === 0,
      'templates name no roles',
    ),
    ...listDifferences('Ended sessions', ended),
    ...newestFirst('Ended sessions', itemsOf(ended)),
    ...flags('The list of ended sessions', itemsOf(ended), 'active', false),
    ...listDifferences('Running sessions', running),
    ...flags('The list of running sessions', itemsOf(running), 'active', true),
    ...fieldDifferences('sessions', [...itemsOf(ended), ...itemsOf(running)], ['id', 'room_id']),
    ...peerDifferences([...itemsOf(ended), ...itemsOf(running)]),
    ...(codes ? [...listDifferences('Room codes', codes), ...codeDifferences(itemsOf(codes))] : []),
    ...(active ? activeDifferences(active, itemsOf(running)) : []),
  ];
}

function listDifferences(what: string, reply: Reply): string[] {
  if (reply.status !== 200 || !isRecord(reply.json)) return [];
  const { data } = reply.json;
  if (data !== null && data !== undefined && !Array.isArray(data)) return [`${what}: “data” is no list.`];
  const items = itemsOf(reply);
  const found: string[] = [];
  if (items.length > asked) found.push(`${what}: ${items.length} were sent where ${asked} were asked for.`);
  if (items.length === asked && lastOf(reply) === '') {
    found.push(`${what}: a full page has no “last”, so the next page cannot be asked for.`);
  } else if (items.length > 0 && lastOf(reply) !== '' && idsOf(items).at(-1) !== lastOf(reply)) {
    found.push(`${what}: “last” is not the id of the last one.`);
  }
  if (new Set(idsOf(items)).size < items.length) found.push(`${what}: one page names the same id twice.`);
  return found;
}

const idsOf = (items: Item[]) =>
  items.map((item) => textOf(item.id) || textOf(item._id) || textOf(item.code));

function newestFirst(what: string, items: Item[]): string[] {
  const times = items.map((item) => parseTime(item.created_at) ?? Number.NaN);
  const wrong = times.filter((time, place) => time > (times[place - 1] ?? Number.POSITIVE_INFINITY)).length;
  return wrong === 0
    ? []
    : [`${what} are not listed newest first (${wrong} of ${times.length} out of place).`];
}

function cursor(what: string, first: Reply, second: Reply | null): string[] {
  if (!second) return [];
  const before = new Set(idsOf(itemsOf(first)));
  const again = idsOf(itemsOf(second)).filter((id) => before.has(id)).length;
  return again === 0 ? [] : [`${what}: the second page repeats ${again} of the first.`];
}

function flags(what: string, items: Item[], name: string, value: boolean): string[] {
  const other = items.filter((item) => item[name] === !value).length;
  return other === 0 ? [] : [`${what} holds ${other} of ${items.length} with “${name}”: ${!value}.`];
}

function fieldDifferences(
  kind: 'rooms' | 'templates' | 'sessions',
  items: Item[],
  texts: string[],
): string[] {
  const found = texts.flatMap((name) =>
    counted(items, (item) => textOf(item[name] ?? item[`_${name}`]) === '', `${kind} have no text “${name}”`),
  );
  // What Rollcall reckons with; a room that was never changed has no time of a change.
  const times = { rooms: ['created_at'], sessions: ['created_at', 'updated_at'], templates: [] }[kind];
  for (const name of times) {
    found.push(
      ...counted(items, (item) => parseTime(item[name]) === null, `${kind} have no readable time “${name}”`),
    );
    const zoned = (item: Item) => parseTime(item[name]) !== null && !textOf(item[name]).endsWith('Z');
    found.push(...counted(items, zoned, `${kind} have a time “${name}” that is not in UTC`));
  }
  const unknown = [...new Set(items.flatMap((item) => Object.keys(item)))]
    .filter((name) => !fieldsOf[kind].has(name) && /^[A-Za-z_]{1,40}$/.test(name))
    .sort();
  if (unknown.length > 0) {
    found.push(
      `Of ${kind} Rollcall does not know the field ${unknown
        .slice(0, 8)
        .map((name) => `“${name}”`)
        .join(', ')}.`,
    );
  }
  return found;
}

function peerDifferences(sessions: Item[]): string[] {
  const strange = (session: Item) =>
    Array.isArray(session.peers) ||
    !(session.peers === null || session.peers === undefined || isRecord(session.peers));
  const peers = sessions.flatMap((session) => [...recordsOf(session.peers)].map(([, peer]) => peer));
  return [
    ...counted(sessions, strange, 'sessions have “peers” that are no map'),
    ...counted(peers, (peer) => parseTime(peer.joined_at) === null, 'visits have no readable “joined_at”'),
    ...counted(peers, (peer) => textOf(peer.role) === '', 'visits have no role'),
  ];
}

const codeDifferences = (codes: Item[]) => [
  ...counted(codes, (code) => textOf(code.code) === '', 'room codes have no “code”'),
  ...counted(codes, (code) => textOf(code.role) === '', 'room codes have no role'),
  ...counted(
    codes,
    (code) => typeof code.enabled !== 'boolean',
    'room codes do not say whether they are enabled',
  ),
];

/** A room without a running session is answered with 404; one with a session names that session. */
function activeDifferences({ status, json }: Reply, running: Item[]): string[] {
  const session = isRecord(json) && isRecord(json.session) ? json.session : {};
  if (running.length === 0) {
    return status === 404 || textOf(session.id) === ''
      ? []
      : ['An active room is told of that no list of running sessions holds.'];
  }
  // One that ends between the two questions is no difference.
  return status === 200 && textOf(session.id) === '' ? ['The active room does not name its session.'] : [];
}

function counted<T>(items: T[], is: (item: T) => boolean, what: string): string[] {
  const count = items.filter(is).length;
  return count === 0 ? [] : [`${count} of ${items.length} ${what}.`];
}
