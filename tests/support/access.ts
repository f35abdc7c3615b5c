import { request as playwrightRequest } from '@playwright/test';
import type { AuditEvent, AuditPage } from '@/lib/audit/schema';
import type { Right } from '@/lib/auth/schema';
import type { ErrorEnvelope } from '@/lib/errors';
import type { Room } from '@/lib/rooms/schema';
import { type Answer, Api, expect, makeRoom, sharedDoor } from './fixtures';
import { asStaff, type SignedIn } from './staff';

/** An id as 100ms gives them, of nothing there is. */
export const unknownId = '0123456789abcdef01234567';

/** The day so many days from today, in the workspace's zone. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000);

export type Rooms = Record<'assigned' | 'cover' | 'past' | 'foreign', Room>;

/** Four rooms of which somebody sees two: one for good and one until today; a third they saw until yesterday. */
export async function roomsFor(ada: Api): Promise<Rooms> {
  const [assigned, cover, past, foreign] = [
    await makeRoom(ada),
    await makeRoom(ada),
    await makeRoom(ada),
    await makeRoom(ada),
  ];
  return { assigned, cover, past, foreign };
}

/** Somebody new who is given rooms as above. */
export const staffWith = (
  ada: Api,
  { assigned, cover, past }: Rooms,
  wanted: { role: 'teacher' | 'viewer'; mayCreateRooms?: boolean },
): Promise<SignedIn> =>
  asStaff(ada, sharedDoor(), {
    ...wanted,
    roomIds: [
      assigned.id,
      { roomId: cover.id, until: dayFromNow(0) },
      { roomId: past.id, until: dayFromNow(-1) },
    ],
  });

/** What a refusal says, without what differs between any two calls. */
export function refusalOf({ status, body }: Answer<unknown>): object {
  const { error } = body as ErrorEnvelope;
  return { status, code: error.code, message: error.message, fields: error.fields };
}

/** A call as it would be made about any one thing. */
export type CallAbout = (
  id: string,
) => [method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object];

/** Asserts that each of these calls refuses what is not theirs exactly as what is not there. */
export async function expectSameRefusals(
  api: Api,
  calls: readonly CallAbout[],
  ids: { unknown: string; foreign: readonly string[] },
): Promise<void> {
  for (const about of calls) {
    const unknown = refusalOf(await api.call(...about(ids.unknown)));
    expect(unknown, about(ids.unknown).join(' ')).toMatchObject({ status: 404, code: 'not_found' });
    for (const id of ids.foreign) {
      expect(refusalOf(await api.call(...about(id))), about(id).join(' ')).toEqual(unknown);
    }
  }
}

/** What the audit log says of one thing, oldest first. */
export async function auditOf(ada: Api, target: string): Promise<AuditEvent[]> {
  const answer = await ada.get<AuditPage>(`/api/audit?limit=100&target=${encodeURIComponent(target)}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body.events.toReversed();
}

/** A program that holds a key of whoever makes it, for these scopes and rooms. */
export async function keyOf(
  maker: Api,
  narrowed: { scopes: readonly Right[]; roomIds?: readonly string[] },
): Promise<Api> {
  const made = await maker.post<{ key: string }>('/api/keys', { name: 'narrow', ...narrowed });
  expect(made, made.text).toMatchObject({ status: 201 });
  const context = await playwrightRequest.newContext({ baseURL: sharedDoor().url });
  return new Api(context, { authorization: `Bearer ${made.body.key}` });
}
