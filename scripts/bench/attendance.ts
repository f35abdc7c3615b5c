import { computeAttendance } from '@/lib/attendance/compute';
import { wireSession } from '@/lib/hms/wire/sessions';
import { compare } from './rates.mjs';
import { sessionBody } from './session-body';
import { milliseconds, times } from './table.mjs';

const sizes = [20, 200, 2_000, 20_000];
const most = 6;

/** From 100ms' session as parsed JSON to our DTO, beside `JSON.parse` of the same body. */
export async function measure() {
  const rows = [];
  let before: number | undefined;
  for (const size of sizes) {
    const body = await sessionBody(size);
    const { first, second, ratio } = compareWithParse(body);
    const growth = before === undefined ? '' : `, grew ${times(second / before)}`;
    const nLogN =
      before === undefined ? '' : ` (n log n: ${times((10 * Math.log(size)) / Math.log(size / 10))})`;
    before = second;
    rows.push({
      what: `${size.toLocaleString('en')} peers`,
      measured: `${times(ratio)}, ${milliseconds(second)}${growth}${nLogN}`,
      baseline: `${milliseconds(first)} JSON.parse`,
      ...(size === sizes.at(-1) ? { target: `≤ ${most}×`, ok: ratio <= most } : {}),
    });
  }
  return { rows };
}

function compareWithParse(body: string) {
  const json: unknown = JSON.parse(body);
  const options = { roomName: 'bench', botRoles: ['recorder'], now: Date.now() };
  const count = () => computeAttendance(wireSession.parse(json), options);
  if (count().participants.length === 0) throw new Error('The session came out empty.');
  return compare(() => JSON.parse(body), count, { rounds: 15, milliseconds: 30 });
}
