import { z } from 'zod';
import { moment, nextCursor, whole } from '@/lib/answers/schema';

/** A visit as the API shows it: one peer's stay. `leftAt` is null while the person is still in. */
export const visit = z.object({ joinedAt: moment, leftAt: moment.nullable() });
export type Visit = z.infer<typeof visit>;

/** All visits of one `userId`, or one visit without it. Durations are whole seconds, `presentRatio` 0–1 of the session. */
export const participant = z.object({
  key: z.string().describe('u_ + base64url(userId), or g_ + peer id for a visit without a user id.'),
  userId: z.string().nullable(),
  name: z.string(),
  role: z.string(),
  firstJoinedAt: moment,
  lastLeftAt: moment.nullable(),
  presentSeconds: whole.describe('Seconds; two devices at once count once.'),
  connectedSeconds: whole.describe('Seconds; the plain sum of the visits.'),
  presentRatio: z.number().min(0).max(1).describe('Presence as a share, 0 to 1.'),
  joins: whole,
  maxDevices: whole,
  open: z.boolean().describe('Some leave is unknown although it is over; the visit counts to the end.'),
  visits: z.array(visit),
});
export type Participant = z.infer<typeof participant>;

export const seriesPoint = z.object({ at: moment, count: whole });
export type SeriesPoint = z.infer<typeof seriesPoint>;

/** `GET /api/sessions/{sessionId}/attendance`. */
export const attendance = z.object({
  session: z.object({
    id: z.string(),
    roomId: z.string(),
    roomName: z.string(),
    startedAt: moment,
    endedAt: moment.nullable(),
    live: z.boolean(),
    durationSeconds: whole,
  }),
  totals: z.object({
    participants: whole,
    presentSeconds: whole,
    connectedSeconds: whole,
    peakConcurrent: whole,
  }),
  participants: z.array(participant),
  series: z.array(seriesPoint).describe('Distinct people present, one point a change.'),
});
export type Attendance = z.infer<typeof attendance>;

export const sessionSummary = z.object({
  id: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
  live: z.boolean(),
  participants: whole,
  durationSeconds: whole,
});
export type SessionSummary = z.infer<typeof sessionSummary>;
export const sessionPage = z.object({ sessions: z.array(sessionSummary), nextCursor });
export type SessionPage = z.infer<typeof sessionPage>;
