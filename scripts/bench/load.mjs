// Load on a server, and what it costs that server.
import autocannon from 'autocannon';
import { processorTime } from './processor.mjs';

/**
 * Asks the same thing over and over. Throws unless every answer is good.
 * @returns requests a second, p99 in milliseconds, and the server's processor milliseconds a request (null where the
 *   system does not tell)
 */
export async function load({ url, pid }, { connections, seconds, path, ...request }) {
  const before = await processorTime(pid);
  const result = await autocannon({ url: url + path, connections, duration: seconds, ...request });
  const after = await processorTime(pid);
  const failed = result.non2xx + result.errors + result.timeouts;
  const answered = result['2xx'];
  if (failed > 0 || answered === 0)
    throw new Error(`${failed} of ${answered + failed} calls of ${path} failed.`);
  return {
    perSecond: answered / result.duration,
    p99: result.latency.p99,
    processor: before === null || after === null ? null : (after - before) / answered,
  };
}
