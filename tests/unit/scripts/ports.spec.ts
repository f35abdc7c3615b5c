import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { lockFolder } from '@/lib/db/lock';
import { bindArguments, freePort, isFolderInUse, isPortFree } from '../../../scripts/lib/ports.mjs';
import { temporaryFolder } from '../../support/places';

async function occupied() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, free: () => new Promise((closed) => server.close(closed)) };
}

test('a port is free or taken', async () => {
  const { port, free } = await occupied();
  expect(await isPortFree(port)).toBe(false);
  await free();
  expect(await isPortFree(port)).toBe(true);
  expect(await isPortFree(await freePort())).toBe(true);
});

test('a data folder is in use for as long as a process has its lock', async () => {
  const { place, drop } = await temporaryFolder();
  expect(await isFolderInUse(place.dataDir)).toBe(false);
  const lock = await lockFolder(place.dataDir);
  expect(await isFolderInUse(place.dataDir)).toBe(true);
  await lock.release();
  expect(await isFolderInUse(place.dataDir)).toBe(false);
  await drop();
});

test('HOSTNAME counts only when it can be listened on', () => {
  expect(bindArguments({})).toEqual(['-p', '3000']);
  expect(bindArguments({ PORT: '80', HOSTNAME: '127.0.0.1' })).toEqual(['-p', '80', '-H', '127.0.0.1']);
  expect(bindArguments({ HOSTNAME: '::1' })).toEqual(['-p', '3000', '-H', '::1']);
  expect(bindArguments({ HOSTNAME: 'localhost' })).toEqual(['-p', '3000', '-H', 'localhost']);
  expect(bindArguments({ HOSTNAME: 'f3a9c1d2e4b5' })).toEqual(['-p', '3000']);
});

async function demo(port: string): Promise<{ code: number; complaint: string; said: string }> {
  const child = spawn(process.execPath, ['scripts/demo.mjs'], { env: { ...process.env, PORT: port } });
  const [complaint, said, [code]] = await Promise.all([
    text(child.stderr),
    text(child.stdout),
    once(child, 'close'),
  ]);
  return { code, complaint, said };
}

test('the demo says at once that its port is taken or none', async () => {
  const { port, free } = await occupied();
  expect(await demo(`${port}`)).toEqual({
    code: 1,
    complaint: expect.stringContaining(`Port ${port} is taken.`),
    said: '',
  });
  await free();
  expect((await demo('many')).complaint).toContain('PORT=many is no port.');
});
