import assert from 'node:assert/strict';
import type { LessonParticipant } from '@/lib/lessons/schema';
import type { ReportInput } from '@/lib/lessons/types';
import type { Judged, Modelled } from './report-model';

const minutesOf = (ms: number) => Math.floor(ms / 60_000);

/** A moment on the wall clock, asked of Intl in another way than the product does. */
function clock(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('hour')}:${part('minute')}`;
}

/** Every number in a reason is the one that was counted, and those beside a limit do not contradict it. */
export function checkReason(row: LessonParticipant, one: Judged, whole: Modelled, input: ReportInput): void {
  const { reason } = row;
  const { rule, base, timeZone } = input.settings;
  const { window } = input.lesson;
  assert.ok(reason.length > 0, 'there is a reason');
  if (row.now !== null)
    assert.equal(reason.endsWith('; excused'), row.correction?.status === 'excused', reason);
  if (row.computedStatus === null) return;

  const arrived =
    /arrived (\d\d:\d\d), (\d+) min after (?:the start|staff came at (\d\d:\d\d)); the limit is (\d+)/.exec(
      reason,
    );
  const tooLate = row.flags.includes('arrivedLate') && row.computedStatus !== 'absent';
  if (tooLate) assert.ok(arrived, `says when: ${reason}`);
  if (arrived) {
    const [, at, after, from, limit] = arrived;
    assert.equal(at, clock(one.arrival ?? 0, timeZone));
    assert.equal(Number(after), minutesOf(one.arrival ?? 0) - minutesOf(whole.start));
    if (from) assert.equal(from, clock(whole.start, timeZone));
    else assert.equal(minutesOf(whole.start), minutesOf(window.start));
    assert.ok(Number(after) > Number(limit), reason);
    assert.equal(
      Number(limit),
      row.computedStatus === 'absent' ? rule.absentAfterMinutes : rule.lateAfterMinutes,
    );
  }
  const left = /left (\d\d:\d\d), (\d+) min before the end; the limit is (\d+)/.exec(reason);
  if (row.flags.includes('leftEarly') && row.computedStatus !== 'absent')
    assert.ok(left, `says when: ${reason}`);
  if (left) {
    const [, at, before, limit] = left;
    assert.equal(at, clock(one.leaving ?? 0, timeZone));
    assert.equal(Number(before), minutesOf(whole.end) - minutesOf(one.leaving ?? 0));
    assert.equal(Number(limit), rule.leftEarlyMinutes);
    assert.ok(Number(before) > Number(limit), reason);
  }
  const share = /(\d+) of (\d+) min (?:held(?: \(planned (\d+)\))?|planned)/.exec(reason);
  if (row.computedStatus === 'partial') assert.ok(share, `says how much: ${reason}`);
  if (share) {
    const [, own, of, planned] = share;
    assert.equal(Number(own), minutesOf(base === 'held' ? one.heldMs : one.presentMs));
    assert.equal(Number(of), minutesOf(base === 'held' ? whole.heldMs : window.end - window.start));
    if (planned) assert.equal(Number(planned), minutesOf(window.end - window.start));
  }
  const percent = /, [<>]?([\d.]+) %; the limit is ([\d.]+) %/.exec(reason);
  if (row.computedStatus === 'partial') assert.ok(percent, `says which share: ${reason}`);
  if (percent)
    assert.ok(
      Number(percent[1]) < Number(percent[2]) || reason.includes('<1 %'),
      `contradicts itself: ${reason}`,
    );
  const short = /in the room for (?:(\d+)|less than 1) min; presence counts from (\d+) min/.exec(reason);
  if (short) {
    assert.equal(row.computedStatus, 'absent');
    assert.equal(Number(short[1] ?? 0), minutesOf(one.presentMs));
    assert.ok(Number(short[1] ?? 0) < Number(short[2]), reason);
  }
  if (row.joins === 0) assert.match(reason, /never came|only in the waiting room/);
}
