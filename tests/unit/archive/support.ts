import { eq } from 'drizzle-orm';
import { bringUpToDate, type WalkOptions } from '@/lib/archive/walk';
import { archives, sessions } from '@/lib/db/schema';
import type { Database } from '@/lib/db/types';
import { createHmsClient } from '@/lib/hms/client';
import type { HmsSession } from '@/lib/hms/types';
import { test as withDatabase } from '../../support/database';
import { keys, type Started, start, type WireSession } from '../hms/simulator/started';

export { expect } from '@playwright/test';
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

let worlds = 0;

/** An empty archive and a workspace at a simulator with a clock of its own, and a client between them. */
export class Bench {
  readonly hms: ReturnType<typeof createHmsClient>;

  constructor(
    readonly database: Database,
    readonly simulator: Started,
  ) {
    let ids = 0;
    this.hms = createHmsClient({
      baseUrl: `${simulator.url.replace(/\/$/, '')}/v2`,
      keys,
      now: simulator.now,
      // Waits between attempts take no time here.
      sleep: async () => undefined,
      random: () => 0,
      newId: () => `id-${++ids}`,
    });
  }

  /** A walk as the service does one: under the lock of its scope. */
  sync(scope: string, more: Partial<WalkOptions> = {}) {
    const { db, withLock } = this.database;
    const options = { db, hms: this.hms, now: this.simulator.now, scope, ...more };
    return withLock(`archive:${scope}`, () => bringUpToDate(options));
  }

  async room(name = 'room'): Promise<string> {
    worlds += 1;
    const { body } = await this.simulator.post<{ id: string }>('/v2/rooms', { name: `${name}-${worlds}` });
    return body.id;
  }

  /** A session of one person, so many milliseconds ago, half an hour long. */
  async plant(roomId: string, ago: number, more: { active?: boolean; name?: string } = {}): Promise<string> {
    const began = this.simulator.now() - ago;
    const at = (ms: number) => new Date(began + ms).toISOString();
    const { active = false, name = 'Kim' } = more;
    const peer = { userId: 'kim', name, role: 'student', joinedAt: at(0) };
    const leftAt = active ? {} : { leftAt: at(30 * minute) };
    const session = { roomId, active, createdAt: at(0), peers: [{ ...peer, ...leftAt }] };
    return (await this.simulator.post<{ id: string }>('/control/sessions', session)).body.id;
  }

  /** One session a day, `count` of them, the last yesterday; oldest first. */
  async plantDays(roomId: string, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = count; index >= 1; index -= 1) ids.push(await this.plant(roomId, index * day));
    return ids;
  }

  /** Everybody goes, which ends the session. */
  async end(sessionId: string): Promise<void> {
    const { body } = await this.simulator.get<WireSession>(`/v2/sessions/${sessionId}`);
    for (const peerId of Object.keys(body.peers)) await this.simulator.post('/control/leave', { peerId });
  }

  fault(fault: Record<string, unknown>, path: string, times: number) {
    return this.simulator.post('/control/faults', { match: { path }, times, fault });
  }

  /** What 100ms was asked for since the last look: the queries of the lists of sessions. */
  async asked(): Promise<{ query: URLSearchParams; status: number }[]> {
    type Logged = { requests: { path: string; status: number }[] };
    const { requests } = (await this.simulator.get<Logged>('/control/requests')).body;
    await this.simulator.call('DELETE', '/control/requests');
    return requests
      .filter(({ path }) => path.startsWith('/v2/sessions?'))
      .map(({ path, status }) => ({ query: new URL(path, 'http://simulator').searchParams, status }));
  }

  async kept(roomId: string): Promise<string[]> {
    const { db } = this.database;
    const rows = await db.select({ id: sessions.id }).from(sessions).where(eq(sessions.roomId, roomId));
    return rows.map(({ id }) => id).sort();
  }

  async archive(scope: string) {
    const [row] = await this.database.db.select().from(archives).where(eq(archives.scope, scope));
    return row;
  }
}

export const test = withDatabase.extend<{ bench: Bench }>({
  bench: async ({ database }, use) => {
    await database.db.delete(sessions);
    await database.db.delete(archives);
    worlds += 1;
    const simulator = await start({ world: 'empty', seed: `archive-${worlds}` });
    await use(new Bench(database, simulator));
    await simulator.close();
  },
});

/** A session as the 100ms client tells of it. */
export const told = (change: Partial<HmsSession> = {}): HmsSession => ({
  id: 'session-1',
  roomId: 'room-1',
  active: false,
  createdAt: Date.UTC(2026, 10, 17, 8),
  updatedAt: Date.UTC(2026, 10, 17, 9),
  peers: [],
  ...change,
});
