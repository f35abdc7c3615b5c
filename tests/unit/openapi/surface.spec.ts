import { expect, test } from '@playwright/test';
import { openApiDocument } from '@/lib/openapi/document';
import { resources } from '@/lib/openapi/surface';
import config from '../../../next.config.js';
import { routeFiles } from '../../support/routes';

/** Of next-auth, which has a surface of its own; and every other address, which answers that it is not there. */
const notOurs = ['/api/auth/[...nextauth]', '/api/[...path]'];

const described = () =>
  Object.entries(openApiDocument().paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`),
  );

test('describes every method of every route file and nothing else', async () => {
  const files = (await routeFiles()).filter(({ path }) => !notOurs.includes(path));
  const written = files.flatMap(({ path, methods }) =>
    methods.map((method) => `${method} ${path.replace(/\[(\w+)\]/g, '{$1}')}`),
  );
  const rewritten = (await config.rewrites?.()) ?? [];
  if (!Array.isArray(rewritten)) throw new Error('Rewrites are a list here.');
  const atRoot = rewritten.flatMap(({ source, destination }) =>
    written
      .filter((call) => call.endsWith(` ${destination}`))
      .map((call) => call.replace(destination, source)),
  );
  expect(atRoot).toHaveLength(rewritten.length);
  expect(described().sort()).toEqual([...written, ...atRoot].sort());
});

test('no call is written down twice, one hiding the other', () => {
  const operations = resources.flatMap((resource) => resource.operations);
  const places = operations.flatMap(({ path, alias }) => (alias ? [path, alias] : [path]));
  expect(described()).toHaveLength(places.length);
});

test('says of every call who may make it', () => {
  const callers = Object.entries(openApiDocument().paths).flatMap(([path, calls]) =>
    Object.values(calls).map(({ security }) => ({
      path,
      security: security.flatMap((one) => Object.keys(one)),
    })),
  );
  const of = (schemes: string[]) =>
    [
      ...new Set(callers.filter(({ security }) => `${security}` === `${schemes}`).map(({ path }) => path)),
    ].sort();
  expect(of([])).toEqual(['/api/health', '/api/invites/{token}']);
  expect(of(['scheduler'])).toEqual(['/api/cron/sync']);
  expect(of(['session'])).toEqual([
    '/api/audit',
    '/api/audit.csv',
    '/api/connection',
    '/api/keys',
    '/api/keys/{id}',
    '/api/me/password',
    '/api/me/sessions',
    '/api/privacy/purges',
    '/api/privacy/purges/{id}',
    '/api/privacy/retention',
    '/api/privacy/students/{userId}/access',
    '/api/privacy/students/{userId}/erase',
    '/api/privacy/students/{userId}/export',
    '/api/privacy/students/{userId}/hold',
    '/api/staff',
    '/api/staff/{id}',
    '/api/staff/{id}/reset',
    '/api/staff/{id}/sign-out',
  ]);
  expect(callers.filter(({ security }) => `${security}` === 'session,apiKey').length).toBeGreaterThan(30);
  const kinds = ['', 'scheduler', 'session', 'session,apiKey'];
  expect(callers.filter(({ security }) => !kinds.includes(`${security}`))).toEqual([]);
});

test('a caller who must be known can be refused; what takes input can refuse it', () => {
  for (const [path, calls] of Object.entries(openApiDocument().paths)) {
    for (const [method, { security, requestBody, parameters = [], responses }] of Object.entries(calls)) {
      const statuses = Object.keys(responses);
      const name = `${method} ${path}`;
      expect(statuses.includes('401'), name).toBe(security.length > 0);
      if (requestBody) expect(statuses, name).toEqual(expect.arrayContaining(['400', '413', '415']));
      if (parameters.some((parameter) => parameter.in === 'query')) expect(statuses, name).toContain('400');
      if (path.includes('{')) expect(statuses, name).toContain('404');
      expect(statuses.filter((status) => status.startsWith('2')).length, name).toBeGreaterThan(0);
      expect(statuses, name).not.toContain('500');
    }
  }
});
