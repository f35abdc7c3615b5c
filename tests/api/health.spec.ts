import { expect, test } from '../support/fixtures';

// A database that cannot be used: see staff-row.spec.ts.
test('anybody may ask whether the app is well, and hears no more than that', async ({ anonymous, ada }) => {
  for (const api of [anonymous, ada]) {
    const answer = await api.get('/api/health');
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-store' } });
    expect(answer.body).toEqual({ status: 'ok' });
    expect((await api.call('HEAD', '/api/health')).status).toBe(200);
    expect((await api.post('/api/health', {})).status).toBe(405);
  }
});
