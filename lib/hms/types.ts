/**
 * What 100ms tells us, in our words: camelCase, times in epoch milliseconds (null when unknown), no secrets.
 * Nothing outside this folder sees 100ms' own JSON.
 */
export type HmsRoom = {
  id: string;
  name: string;
  description: string;
  enabled: boolean;
  templateId: string;
  templateName: string;
  region: string;
  size: number | null;
  largeRoom: boolean | null;
  maxDurationSeconds: number | null;
  recordingEnabled: boolean | null;
  createdAt: number | null;
  updatedAt: number | null;
};

export type HmsPeer = {
  id: string;
  /** '' when 100ms knows none. */
  userId: string;
  name: string;
  role: string;
  joinedAt: number | null;
  leftAt: number | null;
};

export type HmsSession = {
  id: string;
  roomId: string;
  active: boolean;
  createdAt: number | null;
  updatedAt: number | null;
  peers: HmsPeer[];
};

/** The running session of a room: people connected now. */
export type HmsActiveRoom = { roomId: string; sessionId: string; startedAt: number | null; peers: HmsPeer[] };

export type HmsTemplate = { id: string; name: string; roles: HmsRole[] };
/** `power`: the role may end the room, remove others or change roles. */
export type HmsRole = { name: string; power: boolean };

export type HmsRoomCode = { code: string; roomId: string; role: string; enabled: boolean };

/** One page of a list; `next` is what to pass as `start`, null at the end. */
export type HmsPage<T> = { items: T[]; next: string | null };

export type HmsRoomInput = {
  name?: string | undefined;
  description?: string | undefined;
  templateId?: string | undefined;
  region?: string | undefined;
  size?: number | undefined;
  largeRoom?: boolean | undefined;
  maxDurationSeconds?: number | undefined;
};
export type HmsRoomChange = Omit<HmsRoomInput, 'name' | 'templateId'> & { enabled?: boolean | undefined };

export type HmsRoomFilter = {
  enabled: boolean;
  name?: string | undefined;
  start?: string | undefined;
  limit?: number | undefined;
};
export type HmsSessionFilter = {
  active: boolean;
  roomId?: string | undefined;
  /** Inclusive bounds on the session's start, epoch milliseconds. */
  after?: number | undefined;
  before?: number | undefined;
  start?: string | undefined;
  limit?: number | undefined;
};

/**
 * The 100ms client. Every method throws `AppError`: `not_found` for 100ms' 404, `bad_request`/`conflict` where 100ms
 * refuses our input in a way the caller can mend, `unavailable` (with `retryAfterSeconds`) when 100ms is overloaded or
 * rate-limits us, `upstream_failed` for everything else, its own 401 and 403 included.
 */
export type HmsClient = {
  listRooms(filter: HmsRoomFilter): Promise<HmsPage<HmsRoom>>;
  getRoom(roomId: string): Promise<HmsRoom>;
  /** 100ms overwrites a room whose name exists: callers check the name first. Retried only when a name is given. */
  createRoom(input: HmsRoomInput): Promise<HmsRoom>;
  updateRoom(roomId: string, change: HmsRoomChange): Promise<HmsRoom>;
  listTemplates(page?: {
    start?: string | undefined;
    limit?: number | undefined;
  }): Promise<HmsPage<HmsTemplate>>;
  getTemplate(templateId: string): Promise<HmsTemplate>;
  /** All codes of a room, pages followed. */
  listRoomCodes(roomId: string): Promise<HmsRoomCode[]>;
  /** One code per role; existing ones are kept. */
  createRoomCodes(roomId: string): Promise<HmsRoomCode[]>;
  setRoomCode(code: string, enabled: boolean): Promise<HmsRoomCode>;
  listSessions(filter: HmsSessionFilter): Promise<HmsPage<HmsSession>>;
  getSession(sessionId: string): Promise<HmsSession>;
  /** Null when nobody is in the room. */
  getActiveRoom(roomId: string): Promise<HmsActiveRoom | null>;
};
