import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { serve } from '@/lib/hms/simulator/server';
import { expect, keys, sign, test, type WireList } from './started';

const root = resolve(import.meta.dirname, '../../../..');
const credentials = { APP_ACCESS_KEY: keys.accessKey, APP_SECRET: keys.secret };

function run(env: Record<string, string>) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/simulator.ts'], {
    cwd: root,
    env: { PATH, PORT: '0', ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output.text += data;
    });
  }
  return { child, output };
}

const exitOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as number | null;

test('the command line says where it is, serves, and stops cleanly', async () => {
  const { child, output } = run({ ...credentials, SIMULATOR_CONTROL: '1' });
  await expect.poll(() => output.text, { timeout: 30_000 }).toMatch(/\n/);
  const [, url = ''] = /^Simulator ready on (http:\/\/127\.0\.0\.1:\d+\/v2)\n$/.exec(output.text) ?? [];
  const authorization = `Bearer ${await sign(Date.now())}`;
  const rooms = await fetch(`${url}/rooms?limit=100`, { headers: { authorization } });
  expect(((await rooms.json()) as WireList<object>).data).toHaveLength(11);
  expect((await fetch(url.replace('/v2', '/control/requests'))).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exitOf(child)).toBe(0);
  expect(output.text).not.toContain(keys.secret);
});

const refusals: [what: string, env: Record<string, string>, message: string][] = [
  ['without keys', {}, 'The simulator needs APP_ACCESS_KEY and APP_SECRET'],
  ['without a secret', { APP_ACCESS_KEY: 'key' }, 'The simulator needs APP_ACCESS_KEY and APP_SECRET'],
  ['with a bad port', { ...credentials, PORT: 'http' }, 'PORT must be a number'],
  ['with an unknown world', { ...credentials, SIMULATOR_WORLD: 'mars' }, 'SIMULATOR_WORLD must be'],
];
for (const [what, env, message] of refusals) {
  test(`the command line refuses to start ${what}, in one line`, async () => {
    const { child, output } = run(env);
    expect(await exitOf(child)).toBe(1);
    expect(output.text).toContain(message);
    expect(output.text.trim().split('\n')).toHaveLength(1);
  });
}

test('the command line says when the port is taken', async () => {
  const server = await serve(async () => new Response('here'));
  const { child, output } = run({ ...credentials, PORT: String(server.port) });
  expect(await exitOf(child)).toBe(1);
  expect(output.text.trim()).toBe(
    `Port ${server.port} is taken. Stop what uses it, or set PORT to another one.`,
  );
  await server.close();
});
