/** A visit as the API shows it: one peer's stay. `leftAt` is null while the person is still in. */
export type Visit = { joinedAt: string; leftAt: string | null };

/** All visits of one `userId`, or one visit without it. Durations are whole seconds, `presentRatio` 0–1 of the session. */
export type Participant = {
  /** `u_` + base64url(userId), or `g_` + peerId for a visit without one. */
  key: string;
  userId: string | null;
  name: string;
  role: string;
  firstJoinedAt: string;
  lastLeftAt: string | null;
  presentSeconds: number;
  connectedSeconds: number;
  presentRatio: number;
  joins: number;
  maxDevices: number;
  /** Some visit's leave is unknown although the session has ended; it counts to the session's end. */
  open: boolean;
  visits: Visit[];
};

export type SeriesPoint = { at: string; count: number };

export type Attendance = {
  session: {
    id: string;
    roomId: string;
    roomName: string;
    startedAt: string;
    endedAt: string | null;
    live: boolean;
    durationSeconds: number;
  };
  totals: { participants: number; presentSeconds: number; connectedSeconds: number; peakConcurrent: number };
  participants: Participant[];
  /** Distinct people present, one point a change. */
  series: SeriesPoint[];
};

export type SessionSummary = {
  id: string;
  startedAt: string;
  endedAt: string | null;
  live: boolean;
  participants: number;
  durationSeconds: number;
};
export type SessionPage = { sessions: SessionSummary[]; nextCursor: string | null };
