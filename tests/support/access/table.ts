import type { Answer } from '../fixtures';
import type { Method } from '../routes';
import type { Caller, CallerName } from './callers';
import { lessonRows } from './lesson-rows';
import { privacyRows } from './privacy-rows';
import { roomRows } from './room-rows';
import { workspaceRows } from './workspace-rows';
import type { Side, World } from './world';

export type Asked = { path: string; body?: unknown; headers?: Record<string, string> };
type Here = { side: Side; world: World; caller: Caller };

/**
 * Who may make one call. `who`: these are answered, all others refused with 403, and who is nobody with 401. With `of:
 * 'room'` it is asked for one's own and for somebody else's, which is there for admins only. `always`: the same status for
 * everybody, or for all who are known.
 */
export type Row = {
  route: string;
  method: Method;
  who: readonly CallerName[];
  of?: 'room';
  always?: { status: number; alsoForNobody: boolean };
  /** Where it is not 404 that says "there is none", because what does not exist stands in the body. */
  foreign?: number;
  /** What is of no one room: who lacks the right hears only that, whether it is there or not. */
  rightFirst?: boolean;
  ask: (here: Here) => Asked | Promise<Asked>;
  /** Puts back what the call did. */
  after?: (answer: Answer, here: Here) => Promise<unknown>;
};

export const table: readonly Row[] = [...roomRows, ...lessonRows, ...workspaceRows, ...privacyRows];
