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
  const teacherEmail = /A teacher.*: (\S+)/.exec(said)?.[1] ?? '';
  const [password = '', teacherPassword = ''] = Array.from(
    said.matchAll(/Password +(\S+)/g),
    ([, text]) => text,
  );

  const { context } = await asAnonymous({ url });
  expect(await signIn(context, { email, password })).toBe(200);
  const { rooms } = await (await context.get('/api/rooms')).json();
  expect(rooms.length).toBeGreaterThanOrEqual(10);
  const algebra = rooms.find(({ name }: { name: string }) => name === 'algebra-7b');
  const { lessons } = await (await context.get(`/api/rooms/${algebra.id}/lessons`)).json();
  const taught = lessons.filter(({ state }: { state: string }) => state === 'final');
  expect(taught.length).toBeGreaterThanOrEqual(15);
  expect(taught[0].counts.roster).toBe(25);

  const { context: classroom } = await asAnonymous({ url });
  expect(await signIn(classroom, { email: teacherEmail, password: teacherPassword })).toBe(200);
  const { rooms: own } = await (await classroom.get('/api/rooms')).json();
  expect(own.length).toBeGreaterThanOrEqual(1);
  expect(own.length).toBeLessThan(rooms.length);

  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
});
