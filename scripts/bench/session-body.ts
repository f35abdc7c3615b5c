import { randomUUID } from 'node:crypto';
import { createSimulator } from '@/lib/hms/simulator';
import { createManagementTokens } from '@/lib/hms/tokens';

const keys = { accessKey: 'bench', secret: 'bench' };
const start = Date.parse('2026-11-17T08:00:00Z');
const minute = 60_000;

/** The peers of a class of `count` visits, the same at each call: one in seven comes back, one in twenty has no id. */
export function visitors(count: number, began = start) {
  const people = Math.ceil((count * 6) / 7);
  return Array.from({ length: count }, (_, index) => {
    const person = index % people;
    const back = index >= people;
    // A stride prime to the minutes spreads arrivals and leaves without chance.
    const joined = began + (back ? 50 * minute : 0) + ((index * 7_919) % (20 * minute));
    const left = joined + 10 * minute + ((index * 104_729) % (30 * minute));
    return {
      name: person % 10 === 3 ? `Zoë Müller ${person}` : `Student ${person}`,
      role: person % 50 === 0 ? 'teacher' : 'student',
      ...(person % 20 === 19 ? {} : { userId: `stu-${person}` }),
      joinedAt: new Date(joined).toISOString(),
      leftAt: new Date(left).toISOString(),
    };
  });
}

/** The body of `GET /v2/sessions/{id}` for a session of so many peers, as the simulator writes it. */
export async function sessionBody(peers: number): Promise<string> {
  const now = () => start + 180 * minute;
  const world = { ...keys, seed: 'bench', startTime: now(), now, control: true, world: 'empty' as const };
  const { handle } = createSimulator(world);
  const token = createManagementTokens({ keys, now, newId: randomUUID }).get();
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await handle(new Request(`http://simulator${path}`, { method, headers, ...sent }))).text();
  };
  const room = JSON.parse(await ask('POST', '/v2/rooms', { name: 'bench' }));
  const session = { roomId: room.id, createdAt: new Date(start).toISOString(), peers: visitors(peers) };
  const { id } = JSON.parse(await ask('POST', '/control/sessions', session));
  return ask('GET', `/v2/sessions/${id}`);
}
