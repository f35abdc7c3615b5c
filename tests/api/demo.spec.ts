import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { freePort } from '../../scripts/lib/ports.mjs';
import { asAnonymous, signIn } from '../support/fixtures';

test('the demo starts, prints who may enter, lets them in, and stops cleanly on Ctrl-C', async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/demo.mjs', '--built'], {
    env: { ...process.env, PORT: `${port}` },
  });
  let said = '';
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    if (line.includes('Ctrl-C')) break;
  }
  const url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
  expect(url).toBe(`http://localhost:${port}`);
  const email = /E-mail +(\S+)/.exec(said)?.[1] ?? '';
  const password = /Password +(\S+)/.exec(said)?.[1] ?? '';

  const { context } = await asAnonymous({ url, admin: { email, password } });
  expect(await signIn(context, { email, password })).toBe(200);
  const { rooms } = await (await context.get('/api/rooms')).json();
  expect(rooms.length).toBeGreaterThanOrEqual(10);

  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
});
