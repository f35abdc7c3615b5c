import { check } from '@/lib/connection/check';
import type { ConnectionCheck } from '@/lib/connection/schema';
import type { Ask, Reply } from '@/lib/hms/probe/ask';
import { differencesOf } from '@/lib/hms/probe/differences';
import { firstRead, itemsOf, type Reads, readLists } from '@/lib/hms/probe/reads';

/** Looks at 100ms with at most nine reads; when the first fails, with that one. */
export async function upstreamChecks(ask: Ask): Promise<ConnectionCheck[]> {
  const rooms = await firstRead(ask);
  const first = [credentials(rooms), clock(rooms)];
  if (rooms.status !== 200 || rooms.problem !== null) return first;
  const reads = await readLists(ask, rooms);
  return [...first, ...lists(reads), workspace(reads)];
}

function credentials(reply: Reply): ConnectionCheck {
  const told = (state: 'ok' | 'fail', words: string) =>
    check('credentials', '100ms', state, words, { milliseconds: Math.round(reply.milliseconds) });
  const why = problemOf(reply);
  return why === null ? told('ok', '100ms answers, and accepts Rollcall’s credentials.') : told('fail', why);
}

/** Why there is no answer to use, in words; null when there is one. */
function problemOf({ status, problem }: Reply): string | null {
  if (problem === 'timeout') return '100ms did not answer in time.';
  if (problem === 'network')
    return '100ms cannot be reached. Check HMS_API_URL and the network of this server.';
  if (problem === 'redirect') return '100ms points to another address. Check HMS_API_URL.';
  if (problem === 'too_large') return '100ms sent more than Rollcall takes in at once.';
  if (status === 401) {
    return '100ms does not accept the credentials (401). Check APP_ACCESS_KEY and APP_SECRET, and the clock below.';
  }
  if (status === 403) return '100ms knows the credentials and does not allow this with them (403).';
  if (status === 404) return 'At this address there is no such call (404). Check HMS_API_URL.';
  if (status === 429) return '100ms asks Rollcall to slow down (429).';
  if (status !== 200) return `100ms refused (${status}).`;
  return problem === 'garbage' ? '100ms sent something that is no JSON. Check HMS_API_URL.' : null;
}

/** Tokens begin and end by 100ms' clock, and are written by ours. */
function clock({ theirTime, ourTime, milliseconds }: Reply): ConnectionCheck {
  const [id, title] = ['clock', 'Clock'];
  if (theirTime === null) return check(id, title, 'warn', '100ms did not say what time it has.');
  // The header is cut to whole seconds, and may be as old as the way to us and back.
  const ahead = (ourTime - theirTime - 500) / 1_000;
  const least = Math.max(0, Math.abs(ahead) - 0.5 - Math.min(milliseconds, 5_000) / 2_000);
  const words = `This server’s clock is about ${Math.round(Math.abs(ahead))} s ${ahead > 0 ? 'ahead of' : 'behind'} 100ms’.`;
  if (least > 60) {
    return check(
      id,
      title,
      'fail',
      `${words} Tokens are refused like this: set the clock, for example by NTP.`,
    );
  }
  if (least > 5) return check(id, title, 'warn', `${words} Set it, for example by NTP.`);
  return check(id, title, 'ok', 'This server’s clock and that of 100ms agree.');
}

function lists(reads: Reads): ConnectionCheck[] {
  const { rooms, templates, ended, codes, active } = reads;
  return [
    list('rooms', 'Rooms', rooms),
    list('templates', 'Templates', templates),
    list('sessions', 'Sessions', ended),
    codes ? list('room-codes', 'Room codes', codes) : skipped('room-codes', 'Room codes'),
    active ? activeRoom(active) : skipped('active-rooms', 'Active rooms'),
  ];
}

const skipped = (id: string, title: string) => check(id, title, 'ok', 'Not read: there is no room yet.');

function list(id: string, title: string, reply: Reply): ConnectionCheck {
  const milliseconds = Math.round(reply.milliseconds);
  const why = problemOf(reply);
  if (why !== null) return check(id, title, 'fail', why, { milliseconds });
  const { length } = itemsOf(reply);
  return check(id, title, 'ok', `Read: ${length} on the first page of 10.`, { milliseconds });
}

function activeRoom(reply: Reply): ConnectionCheck {
  const milliseconds = Math.round(reply.milliseconds);
  if (reply.status === 404 && reply.problem === null) {
    return check('active-rooms', 'Active rooms', 'ok', 'Read: nobody is in that room.', { milliseconds });
  }
  const why = problemOf(reply);
  if (why !== null) return check('active-rooms', 'Active rooms', 'fail', why, { milliseconds });
  return check('active-rooms', 'Active rooms', 'ok', 'Read: a session is running.', { milliseconds });
}

function workspace(reads: Reads): ConnectionCheck {
  const [id, title] = ['workspace', 'What Rollcall assumes of 100ms'];
  const facts = differencesOf(reads);
  if (facts.length === 0) return check(id, title, 'ok', 'Everything looked at is as Rollcall assumes.');
  const told =
    'This workspace answers otherwise than Rollcall was built for. Most of it does no harm; tell who looks after Rollcall.';
  return check(id, title, 'warn', told, { facts });
}
