import { needsServers } from './needs-servers';
import { startPair } from './servers';

/**
 * Starts the app and the simulator that all `api` and `browser` tests share, tells the workers where they are, and
 * stops them when the run is over.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (!needsServers(process.argv.slice(2))) return undefined;
  const pair = await startPair();
  process.env.ROLLCALL_URL = pair.app.url;
  process.env.ROLLCALL_LOG = pair.app.logPath;
  process.env.ROLLCALL_ADMIN_EMAIL = pair.app.admin.email;
  process.env.ROLLCALL_ADMIN_PASSWORD = pair.app.admin.password;
  process.env.SIMULATOR_URL = pair.simulator.url;
  process.env.SIMULATOR_ACCESS_KEY = pair.simulator.accessKey;
  process.env.SIMULATOR_SECRET = pair.simulator.secret;
  return pair.stop;
}
