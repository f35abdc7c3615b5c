import { toSeconds } from '@/lib/attendance/compute';
import { mostAtOnce } from '@/lib/attendance/devices';
import { clip, totalLength } from '@/lib/attendance/intervals';
import type { Attendee } from './match';
import type { Judged } from './report-judge';
import type { LessonVisit } from './report-visits';
import type { Flag, LessonParticipant } from './schema';
import { type Measure, shareOf } from './status';
import type { CorrectionInput } from './types';

/** What the rows of one lesson share. */
export type RowScene = {
  measure: Measure;
  corrections: ReadonlyMap<string, CorrectionInput>;
  iso: (ms: number) => string;
};

/** A participant as answered: whole seconds, ISO times, the flags anybody can have. */
export function toRow(
  { attendee, facts, judgement }: Judged,
  { measure, corrections, iso }: RowScene,
): LessonParticipant {
  const { entry, visits, key, links, suggestion } = attendee;
  const latest = visits.at(-1);
  const [first] = visits;
  const whole = visits.map((visit) => visit.whole).sort((a, b) => a.start - b.start);
  // A device that another had replaced when the lesson's time began was none in the lesson.
  const maxDevices = mostAtOnce(whole, first?.start);
  const open = visits.some((visit) => visit.open);
  const said = entry ? corrections.get(entry.id) : undefined;
  const share = shareOf(facts, measure);
  return {
    key,
    userId: entry?.userId ?? (latest?.peer.userId || null),
    name: entry?.name ?? latest?.peer.name ?? '',
    role: latest?.peer.role ?? '',
    email: entry?.email ?? null,
    rosterId: entry?.id ?? null,
    status: judgement.status,
    computedStatus: judgement.computedStatus,
    now: judgement.now,
    reason: judgement.reason,
    flags: [...judgement.flags, ...flagsOf(attendee, open, maxDevices)],
    firstJoinedAt: first ? iso(first.start) : null,
    lastLeftAt: lastLeave(visits, iso),
    presentSeconds: toSeconds(facts.presentMs),
    connectedSeconds: toSeconds(totalLength(clip(visits, measure.window))),
    heldSeconds: toSeconds(facts.heldMs),
    presentRatio: share.whole > 0 ? share.part / share.whole : 0,
    joins: visits.length,
    maxDevices,
    open,
    visits: visits.map((visit) => ({
      joinedAt: iso(visit.start),
      leftAt: isOpenEnded(visit) ? null : iso(visit.end),
    })),
    correction: said ? { ...said, at: iso(said.at) } : null,
    link: links[0] ? { ...links[0], keys: [...attendee.guestKeys] } : null,
    suggestion,
  };
}

/** Nobody saw it end: still running, or lost. It has no time of leaving to show. */
const isOpenEnded = ({ open, here }: LessonVisit): boolean => open || here;

function lastLeave(visits: readonly LessonVisit[], iso: (ms: number) => string): string | null {
  const last = visits.reduce((latest, { end }) => Math.max(latest, end), Number.NEGATIVE_INFINITY);
  const unknown = visits.some((visit) => visit.end === last && isOpenEnded(visit));
  return visits.length === 0 || unknown ? null : iso(last);
}

function flagsOf({ kind, links }: Attendee, open: boolean, maxDevices: number): Flag[] {
  const flags: Flag[] = [];
  if (kind !== 'student') flags.push(kind);
  if (maxDevices > 1) flags.push('devices');
  if (open) flags.push('open');
  if (links.some((link) => link.kind !== 'name')) flags.push('linked');
  if (links.some((link) => link.kind === 'name')) flags.push('matchedByName');
  return flags;
}
