// Load on a server, and what it costs that server.
import autocannon from 'autocannon';
import { processorTime } from './processor.mjs';

/**
 * Asks the same thing over and over. Throws unless every answer has the status asked for.
 * @returns requests a second, p99 in milliseconds, and the server's processor milliseconds a request (null where the
 *   system does not tell)
 */
export async function load({ url, pid }, { connections, seconds, path, status = 200, ...request }) {
  const before = await processorTime(pid);
  const result = await autocannon({ url: url + path, connections, duration: seconds, ...request });
  const after = await processorTime(pid);
  const answered = result.statusCodeStats[status]?.count ?? 0;
  const failed = result.requests.total - answered + result.errors;
  if (failed > 0 || answered === 0)
    throw new Error(`${failed} of ${answered + failed} calls of ${path} failed.`);
  return {
    perSecond: answered / result.duration,
    p99: result.latency.p99,
    processor: before === null || after === null ? null : (after - before) / answered,
  };
}
