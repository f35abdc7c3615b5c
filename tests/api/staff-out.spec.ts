import { type Api, asAdmin, expect, sharedDoor, test } from '../support/fixtures';
import { startPair } from '../support/servers';
import { accept, asStaff, enter, invite, type SignedIn } from '../support/staff';

const door = sharedDoor();
const password = 'a fine long password';

/** What a cookie that was kept gets in a hundred tries, ten at a time. */
async function hundred(api: Api, path: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.get(path)));
    statuses.push(...answers.map(({ status }) => status));
  }
  return [...new Set(statuses)];
}

const endings: [what: string, end: (ada: Api, who: SignedIn) => Promise<unknown>][] = [
  ['being disabled', (ada, { id }) => ada.patch(`/api/staff/${id}`, { disabled: true })],
  ['being signed out everywhere', (ada, { id }) => ada.post(`/api/staff/${id}/sign-out`)],
  [
    'a reset',
    async (ada, { id }) => {
      const { body } = await ada.post<{ resetUrl: string }>(`/api/staff/${id}/reset`);
      expect(await accept(door, body.resetUrl, password)).toBe(200);
    },
  ],
  [
    'another password',
    async (_ada, who) => {
      const elsewhere = await enter(door, who);
      const answer = await elsewhere.put('/api/me/password', { current: who.password, next: password });
      expect(answer.status).toBe(200);
    },
  ],
  ['ending all other sessions', async (_ada, who) => (await enter(door, who)).delete('/api/me/sessions')],
];

for (const [what, end] of endings) {
  test(`a cookie from before ${what} opens nothing, in a hundred tries`, async ({ ada }) => {
    const kim = await asStaff(ada, door, { role: 'admin' });
    expect((await kim.api.get('/api/staff')).status).toBe(200);
    await end(ada, kim);
    expect(await hundred(kim.api, '/api/staff')).toEqual([401]);
    expect((await kim.api.get('/api/auth/session')).body).toEqual({});
    expect((await kim.api.get('/staff')).status).toBe(307);
  });
}

test('another role counts from the next request on, in a hundred tries', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'admin' });
  expect((await kim.api.get('/api/staff')).status).toBe(200);
  await ada.patch(`/api/staff/${kim.id}`, { role: 'viewer' });
  expect(await hundred(kim.api, '/api/staff')).toEqual([403]);
  expect((await kim.api.get<{ user: object }>('/api/auth/session')).body.user).toMatchObject({
    role: 'viewer',
  });
});

test('the last admin who can sign in stays one, whoever asks and however often at once', async () => {
  // Of its own: whoever loses below is signed out, and other files share their pair's admin.
  const pair = await startPair();
  try {
    const owner = await asAdmin(pair.app);
    const { body } = await owner.get<{ staff: { id: string }[] }>('/api/staff');
    const me = body.staff[0]?.id ?? '';
    const stay = [{ role: 'teacher' }, { disabled: true }, { role: 'viewer', disabled: true }];
    const refused = async () => {
      for (const change of stay)
        expect(await owner.patch(`/api/staff/${me}`, change)).toMatchObject({ status: 409 });
    };
    await refused();
    // Who was only invited cannot let anybody in yet, nor who is disabled.
    const second = await invite(owner, { role: 'admin' });
    await refused();
    expect(await accept(pair.app, second.inviteUrl, password)).toBe(200);
    await owner.patch(`/api/staff/${second.staff.id}`, { disabled: true });
    await refused();
    await owner.patch(`/api/staff/${second.staff.id}`, { disabled: false });

    const { email } = second.staff;
    const admins = [
      { id: me, ...pair.app.admin },
      { id: second.staff.id, email, password },
    ];
    for (const change of [{ role: 'teacher' }, { disabled: true }]) {
      for (let round = 0; round < 5; round += 1) {
        const apis = await Promise.all(admins.map((admin) => enter(pair.app, admin)));
        const answers = await Promise.all(
          apis.map((api, index) => api.patch(`/api/staff/${admins[1 - index]?.id}`, change)),
        );
        const won = answers.findIndex(({ status }) => status === 200);
        // Who came second is told so, or finds out to be no admin, or no staff, any more.
        expect([401, 403, 409]).toContain(answers[1 - won]?.status);
        const back = await apis[won]?.patch(`/api/staff/${admins[1 - won]?.id}`, {
          role: 'admin',
          disabled: false,
        });
        expect(back?.status).toBe(200);
      }
    }
  } finally {
    await pair.stop();
  }
});
