import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { program } from '../../../scripts/lib/processes.mjs';

/** By the file that imports: what it may not, and what it may. */
const refused: Record<string, string[]> = {
  'lib/rooms/service.ts': [
    '@/app/page',
    '@/components/ui/button',
    '@/tests/support/places',
    '@/scripts/simulator',
    '../../app/page',
    '../../tests/support/places',
    '../hms/client',
    '@/lib/hms/simulator',
    '@/lib/hms/simulator/server',
  ],
  'lib/start.ts': ['@/app/page', '../app/page', '../components/ui/button', '@/lib/hms/simulator'],
  'lib/hms/client.ts': [
    '@/lib/rooms/schema',
    '@/lib/auth',
    '@/lib/db',
    '@/lib/db/open',
    '@/lib/hms/simulator',
    '@/components/ui/button',
    '../rooms/schema',
    '../../app/page',
  ],
  'lib/hms/simulator/world/school.ts': ['@/lib/attendance/visits', '../../../rooms/schema'],
  'lib/db/open.ts': ['@/lib/rooms/rows', '@/lib/hms', '@/lib/hms/types', '../hms/types', '@/app/page'],
  'lib/db/schema.ts': ['@/lib/rooms/schema'],
  'lib/rooms/schema.ts': [
    '@/lib/db/schema',
    '@/lib/hms/types',
    '@/lib/env',
    '@/lib/rooms/service',
    '../hms/types',
    'node:crypto',
    'server-only',
  ],
  'lib/format/time.ts': ['@/lib/log', '@/lib/rooms/service'],
  'lib/http/fetcher.ts': ['@/lib/http/route', '@/lib/env'],
  'lib/errors.ts': ['@/lib/env', '@/components/ui/button'],
  'components/rooms/list.tsx': [
    '@/lib/rooms/service',
    '@/lib/db',
    '@/lib/db/schema',
    '@/lib/hms/types',
    '@/lib/auth/staff',
    '@/lib/env',
    '@/lib/http/route',
    '@/app/page',
    '@/tests/support/places',
    '../../lib/rooms/service',
    '../../app/page',
    'node:fs',
    'server-only',
  ],
  'app/page.tsx': [
    '@/lib/hms',
    '@/lib/hms/client',
    '@/lib/db/schema',
    'drizzle-orm',
    'drizzle-orm/pg-core',
    'pg',
    '../lib/hms/client',
    '@/tests/support/places',
  ],
  'app/api/rooms/route.ts': ['../../../lib/db/open', '../../../tests/support/places', '@/scripts/simulator'],
  'tests/api/rooms.spec.ts': ['@/app/page', '../../app/page'],
  'scripts/simulator.ts': ['@/app/page', '@/tests/support/places', '../tests/support/places'],
};

const allowed: Record<string, string[]> = {
  'lib/rooms/service.ts': [
    '@/lib/hms',
    '@/lib/hms/types',
    '@/lib/db/schema',
    './rows',
    '../errors',
    'node:crypto',
    'server-only',
  ],
  'lib/start.ts': ['@/lib/db', '@/lib/auth/password', './env'],
  'lib/hms/client.ts': ['@/lib/errors', '@/lib/hms/wire/rooms', './wire/rooms', '../errors'],
  'lib/hms/calls/rooms.ts': ['../wire/rooms', '../types'],
  'lib/hms/simulator/index.ts': ['./world/school', '@/lib/hms/types'],
  'lib/hms/simulator/routes/rooms.ts': ['../world/types', '@/lib/hms/simulator/ids'],
  'lib/db/index.ts': ['@/lib/env', '../env', '@/lib/db/open'],
  'lib/db/schema.ts': ['drizzle-orm/pg-core', './types'],
  'lib/rooms/schema.ts': ['@/lib/attendance/schema', '@/lib/format/time', '@/lib/errors', 'zod'],
  'lib/format/time.ts': ['@/lib/errors', './number'],
  'lib/http/fetcher.ts': ['@/lib/errors', '../errors'],
  'components/rooms/list.tsx': [
    '@/lib/rooms/schema',
    '@/lib/format/time',
    '@/lib/http/fetcher',
    '@/lib/errors',
    '@/components/ui/button',
    './row',
    '../use-it',
    'next/link',
  ],
  'app/page.tsx': ['@/lib/rooms/service', '@/lib/rooms/schema', '@/components/rooms/list', './globals.css'],
  'app/api/health/route.ts': ['@/lib/db', '@/lib/http/route', '../respond'],
  'tests/api/rooms.spec.ts': [
    '@/lib/db/schema',
    '@/components/rooms/labels',
    '../support/places',
    '../../scripts/lib/ports.mjs',
  ],
  'scripts/simulator.ts': ['@/lib/hms/simulator', './lib/ports.mjs'],
};

type Finding = { rule: string; file: string; line: number };

/** What the project's own rules say about these texts, each under its path, in one run. */
async function lint(texts: Record<string, string>): Promise<Finding[]> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rollcall-law-')));
  for (const name of ['biome.json', '.gitignore']) await copyFile(name, join(root, name));
  for (const [file, text] of Object.entries(texts)) {
    await mkdir(join(root, dirname(file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const [node = '', biome = ''] = program('@biomejs/biome');
  const options = ['--reporter=github', '--max-diagnostics=none'];
  const { stdout } = spawnSync(node, [biome, 'lint', ...options, '.'], { cwd: root, encoding: 'utf8' });
  await rm(root, { recursive: true });
  return [...stdout.matchAll(/^::\w+ title=([\w/]+),file=([^,]+),line=(\d+)/gm)].map(
    ([, rule = '', file = '', line = '']) => ({
      rule,
      file: relative(root, resolve(root, file)),
      line: Number(line),
    }),
  );
}

/** Of a table of imports, those that are refused: as a table of the same shape. */
async function refusedOf(table: Record<string, string[]>): Promise<Record<string, string[]>> {
  const importAll = (sources: string[]) =>
    sources.map((source, number) => `import it${number} from '${source}';`).join('\n');
  const texts = Object.entries(table).map(([file, sources]) => [file, importAll(sources)]);
  const found = (await lint(Object.fromEntries(texts))).filter(({ rule }) =>
    rule.endsWith('noRestrictedImports'),
  );
  const outcome: Record<string, string[]> = {};
  for (const [file, sources] of Object.entries(table)) {
    const lines = new Set(found.filter((finding) => finding.file === file).map(({ line }) => line));
    const hit = sources.filter((_, number) => lines.has(number + 1));
    if (hit.length > 0) outcome[file] = hit;
  }
  return outcome;
}

test('every import against the law is refused', async () => {
  expect(await refusedOf(refused)).toEqual(refused);
});

test('every import the law allows passes', async () => {
  expect(await refusedOf(allowed)).toEqual({});
});

test('no way of writing it gets past', async () => {
  const file = 'components/rooms/list.tsx';
  const ways = [
    "import { listRooms } from '@/lib/rooms/service';",
    "import * as service from '@/lib/rooms/service';",
    "import type { Room } from '@/lib/rooms/service';",
    "import '@/lib/rooms/service';",
    "export { listRooms } from '@/lib/rooms/service';",
    "export * from '@/lib/rooms/service';",
    "const late = import('@/lib/rooms/service');",
  ];
  const found = await lint({ [file]: ways.join('\n') });
  const lines = found.filter(({ rule }) => rule.endsWith('noRestrictedImports')).map(({ line }) => line);
  expect(lines.sort()).toEqual(ways.map((_, number) => number + 1));
});

test('files stay short, and settings are read in one place', async () => {
  const long = (count: number) => `${'// line\n'.repeat(count - 1)}export const last = 1;\n`;
  const setting = 'export const port = process.env.PORT;\n';
  const found = await lint({
    'lib/rooms/long.ts': long(251),
    'lib/rooms/full.ts': long(250),
    'components/rooms/long.tsx': long(251),
    'app/long.tsx': long(251),
    'tests/unit/long.spec.ts': long(401),
    'tests/unit/full.spec.ts': long(400),
    'lib/env.ts': setting,
    'lib/rooms/settings.ts': setting,
    'components/rooms/settings.tsx': setting,
    'app/settings.tsx': setting,
    'scripts/settings.ts': setting,
    'lib/rooms/says.ts': "console.log('hello');\n",
    'scripts/says.ts': "console.log('hello');\n",
  });
  expect(found.map(({ rule, file }) => `${rule.split('/').at(-1)} ${file}`).sort()).toEqual([
    'noConsole lib/rooms/says.ts',
    'noExcessiveLinesPerFile app/long.tsx',
    'noExcessiveLinesPerFile components/rooms/long.tsx',
    'noExcessiveLinesPerFile lib/rooms/long.ts',
    'noExcessiveLinesPerFile tests/unit/long.spec.ts',
    'noProcessEnv app/settings.tsx',
    'noProcessEnv components/rooms/settings.tsx',
    'noProcessEnv lib/rooms/settings.ts',
  ]);
});
