import { openDatabase } from '@/lib/db/open';
import type { Db } from '@/lib/db/types';
import { untilHealthy } from '../../scripts/lib/processes.mjs';
import { emptyPlace, type TestPlace } from './places';
import {
  type AppProcess,
  type RunningSimulator,
  type Settings,
  spawnApp,
  startApp,
  startSimulator,
} from './servers';

/** An app, its simulator, and a way into the app's database: what else would take weeks is written there. */
export class OwnDatabase {
  private constructor(
    private readonly own: TestPlace,
    readonly simulator: RunningSimulator,
    public app: AppProcess,
  ) {}

  static async start(overrides: Settings = {}): Promise<OwnDatabase> {
    const own = await emptyPlace();
    const { place } = own;
    const simulator = await startSimulator({ world: 'empty' });
    const app = await startApp({
      APP_ACCESS_KEY: simulator.accessKey,
      APP_SECRET: simulator.secret,
      HMS_API_URL: `${simulator.url}/v2`,
      ...('url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir }),
      ...overrides,
    });
    return new OwnDatabase(own, simulator, app);
  }

  /** Runs while nobody else has the database open: an embedded one lets in one process at a time. */
  async within<T>(run: (db: Db) => Promise<T>): Promise<T> {
    const { settings } = this.app;
    await this.app.stop();
    const { db, close } = await openDatabase(this.own.place);
    const result = await run(db).finally(close);
    // The same secrets and address: who was signed in still is.
    const url = settings.NEXTAUTH_URL ?? '';
    this.app = { ...(await spawnApp(settings)), url };
    await untilHealthy(`${url}/api/health`, this.app);
    return result;
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await this.simulator.close();
    await this.own.drop();
  }
}

export { dump } from '../unit/privacy/records';
