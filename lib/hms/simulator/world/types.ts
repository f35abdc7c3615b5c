import type { Random } from '../random';
import type { Timeline } from './timeline';

/** All times inside the simulator are epoch milliseconds; the views write them as 100ms does. */
export type Role = {
  name: string;
  publish: string[];
  subscribe: string[];
  permissions: Record<string, boolean>;
  priority: number;
};
export type Template = { id: string; name: string; region: string; roles: Role[]; createdAt: number };

export type Room = {
  id: string;
  name: string;
  enabled: boolean;
  description: string;
  templateId: string;
  region: string;
  recordingInfo: Record<string, unknown> | null;
  webhook: Record<string, unknown> | null;
  polls: string[] | null;
  largeRoom: boolean;
  size: number | null;
  maxDurationSeconds: number | null;
  createdAt: number;
  /** Null is written as the year-1 "zero time". */
  updatedAt: number | null;
};

export type RoomCode = {
  code: string;
  roomId: string;
  role: string;
  enabled: boolean;
  createdAt: number;
  updatedAt: number;
};

export type NewPeer = { id: string; name: string; userId: string | null; role: string; ghost?: boolean };

export type Peer = {
  id: string;
  name: string;
  userId: string | null;
  role: string;
  /** Its leave is never recorded, and it does not keep the session open. */
  ghost: boolean;
  metadata: string;
  joinedAt: number;
  leftAt: number | null;
};

export type Session = {
  id: string;
  roomId: string;
  active: boolean;
  createdAt: number;
  updatedAt: number;
  peers: Map<string, Peer>;
  /** Moves with every change, so that views can be kept. */
  revision: number;
  /** Since when only recorders are left. */
  quietSince: number | null;
};

/** A planned stay in a room. `until: null` stays to the end of the session. */
export type Stay = { at: number; until: number | null; peer: NewPeer };
/** What a class intends to do. Ending the call by hand cancels the rest. */
export type Plan = { cancelled: boolean };

export type World = {
  templates: Template[];
  rooms: Map<string, Room>;
  codes: Map<string, RoomCode>;
  /** Newest first: by id, descending. */
  sessions: Session[];
  /** The running session of a room. */
  running: Map<string, Session>;
  plans: Map<string, Plan>;
  timeline: Timeline;
  ids: Random;
};
