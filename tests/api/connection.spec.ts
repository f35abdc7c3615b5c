import type { ConnectionReport } from '@/lib/connection/schema';
import { expect, failure, ownTest, sharedDoor, test } from '../support/fixtures';
import { asStaff } from '../support/staff';

const statesOf = ({ checks }: ConnectionReport) =>
  Object.fromEntries(checks.map(({ id, state }) => [id, state]));

test('an admin sees how everything is connected, and no secret of it', async ({ ada }) => {
  const { status, body, text, headers } = await ada.get<ConnectionReport>('/api/connection');
  expect(status).toBe(200);
  expect(headers['cache-control']).toContain('no-store');
  expect(statesOf(body)).toMatchObject({
    database: 'ok',
    credentials: 'ok',
    clock: 'ok',
    rooms: 'ok',
    templates: 'ok',
    sessions: 'ok',
    'active-rooms': 'ok',
    'meeting-link': 'ok',
    address: 'ok',
  });
  for (const name of ['SIMULATOR_ACCESS_KEY', 'SIMULATOR_SECRET', 'ROLLCALL_ADMIN_PASSWORD']) {
    expect(text).not.toContain(process.env[name]);
  }
});

test('nobody else does', async ({ ada, robot, anonymous }) => {
  expect(await anonymous.get('/api/connection')).toMatchObject(failure(401, 'unauthorized'));
  expect(await robot.get('/api/connection')).toMatchObject(failure(403, 'forbidden'));
  for (const role of ['teacher', 'viewer'] as const) {
    const { api } = await asStaff(ada, sharedDoor(), { role });
    expect(await api.get('/api/connection')).toMatchObject(failure(403, 'forbidden'));
    await api.dispose();
  }
});

ownTest('trouble with 100ms is a report, not an error', async ({ owner, upstream }) => {
  await upstream.fault({ kind: 'status', status: 401 });
  const refused = await owner.get<ConnectionReport>('/api/connection');
  expect(refused.status).toBe(200);
  expect(statesOf(refused.body)).toMatchObject({ database: 'ok', credentials: 'fail' });
  await upstream.mend();
  await upstream.forgetRequests();
  await upstream.shapes({ unknownFields: true });
  const { body } = await owner.get<ConnectionReport>('/api/connection');
  expect(statesOf(body)).toMatchObject({ credentials: 'ok', workspace: 'warn' });
  const requests = await upstream.requests();
  expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});
