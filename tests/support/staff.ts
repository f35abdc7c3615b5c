import { randomBytes } from 'node:crypto';
import { type Page, request as playwrightRequest } from '@playwright/test';
import type { RoomWanted, StaffInvited, StaffMember } from '@/lib/staff/schema';
import { Api, asAnonymous, type Door, expect, signIn } from './fixtures';

type Wanted = {
  role: StaffMember['role'];
  roomIds?: RoomWanted[];
  mayCreateRooms?: boolean;
  mayGivePower?: boolean;
};

/** Somebody of the staff, signed in by cookie; `api` writes with our own Origin as a browser does. */
export type SignedIn = { api: Api; id: string; email: string; password: string; name: string };

/** Invites somebody nobody else knows. They have no password yet. */
export async function invite(admin: Api, wanted: Wanted): Promise<StaffInvited> {
  const mark = randomBytes(6).toString('hex');
  const body = { email: `${wanted.role}-${mark}@school.example`, name: `${wanted.role} ${mark}`, ...wanted };
  const made = await admin.post<StaffInvited>('/api/staff', body);
  expect(made, made.text).toMatchObject({ status: 201 });
  return made.body;
}

/** The secret at the end of an invite's or a reset's link. */
export const tokenOf = (url: string): string => new URL(url).pathname.replace('/invite/', '');

/** Chooses a password by a link. */
export async function accept(door: Pick<Door, 'url'>, url: string, password: string): Promise<number> {
  const context = await playwrightRequest.newContext({ baseURL: door.url });
  const answer = await new Api(context).post(`/api/invites/${tokenOf(url)}`, { password });
  await context.dispose();
  return answer.status;
}

/** Signs somebody in, on a browser of its own. */
export async function enter(door: Pick<Door, 'url'>, who: { email: string; password: string }): Promise<Api> {
  const { context } = await asAnonymous(door);
  expect(await signIn(context, who)).toBe(200);
  return new Api(context, { origin: door.url });
}

/** A new person of the staff, through a real invite and the real door. */
export async function asStaff(admin: Api, door: Pick<Door, 'url'>, wanted: Wanted): Promise<SignedIn> {
  const { staff, inviteUrl } = await invite(admin, wanted);
  const password = randomBytes(12).toString('base64url');
  expect(await accept(door, inviteUrl, password)).toBe(200);
  const { id, email, name } = staff;
  return { api: await enter(door, { email, password }), id, email, password, name };
}

/** Puts this person's cookie into a page's browser, in place of whoever was signed in there. */
export async function become(page: Page, api: Api): Promise<void> {
  const { cookies } = await api.context.storageState();
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
}
