import type { ImportResult } from '@/lib/roster/schema';
import { type Answer, type Api, expect, failure, freshName, makeRoom, test } from '../support/fixtures';

type Person = { id: string; userId: string; name: string; email?: string; from?: string; until?: string };

const send = (api: Api, path: string, text: string, headers: Record<string, string> = {}) =>
  api.post<ImportResult>(path, text, { headers: { 'content-type': 'text/csv', ...headers } });
const into = (api: Api, roomId: string, text: string, query = '') =>
  send(api, `/api/rooms/${roomId}/roster/import${query}`, text);
const rosterOf = async (api: Api, roomId: string) =>
  (await api.get<{ people: Person[] }>(`/api/rooms/${roomId}/roster`)).body.people;
const numbers = ({ body }: Answer<ImportResult>) => [
  body.added,
  body.updated,
  body.unchanged,
  body.ended,
  body.rejected.length,
];

/** Names of people nobody else uses. */
const mark = () => freshName('i');

test('a file is previewed, imported, and changes nothing the second time', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const m = mark();
  const text = `Nachname;Vorname;Kennung;E-Mail\nLee;Kim;${m}-kim;kim@x.example\nRay;Ada;${m}-ada;\n;;${m}-nobody;\n"Hansen;jr.";Ben;${m}-ben;no address\n`;
  const preview = await into(ada, roomId, text, '?dryRun=1');
  expect(preview, preview.text).toMatchObject({ status: 200 });
  expect(preview.body).toEqual({
    added: 2,
    updated: 0,
    unchanged: 0,
    ended: 0,
    rejected: [
      { line: 4, reason: `No name for ${m}-nobody.` },
      { line: 5, reason: 'E-mail "no address": That is no e-mail address.' },
    ],
    read: {
      format: 'csv',
      encoding: 'UTF-8',
      delimiter: ';',
      header: true,
      rows: 4,
      columns: [
        { header: 'Nachname', field: 'lastName' },
        { header: 'Vorname', field: 'firstName' },
        { header: 'Kennung', field: 'userId' },
        { header: 'E-Mail', field: 'email' },
      ],
      sample: [
        {
          line: 2,
          userId: `${m}-kim`,
          name: 'Kim Lee',
          email: 'kim@x.example',
          externalId: null,
          className: null,
        },
        { line: 3, userId: `${m}-ada`, name: 'Ada Ray', email: null, externalId: null, className: null },
      ],
      classes: [],
    },
  });
  expect(await rosterOf(ada, roomId)).toEqual([]);

  expect((await into(ada, roomId, text)).body).toEqual(preview.body);
  const people = await rosterOf(ada, roomId);
  expect(people.map(({ userId, name }) => `${userId} ${name}`)).toEqual([
    `${m}-ada Ada Ray`,
    `${m}-kim Kim Lee`,
  ]);
  expect(numbers(await into(ada, roomId, text))).toEqual([0, 0, 2, 0, 2]);
  expect(await rosterOf(ada, roomId)).toEqual(people);

  expect(numbers(await into(ada, roomId, text.replace('Ray', 'Ray-Moe')))).toEqual([0, 1, 1, 0, 2]);
  expect((await rosterOf(ada, roomId)).map(({ id }) => id)).toEqual(people.map(({ id }) => id));
});

test('a confirmed mapping counts, and one that cannot be is refused by name', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const m = mark();
  const text = `a,b,c,d\nx,Kim Lee,y,${m}\n`;
  const done = await into(ada, roomId, text, '?columns=,name,,userId&header=1');
  expect(numbers(done), done.text).toEqual([1, 0, 0, 0, 0]);
  expect(done.body.read.columns.map(({ field }) => field)).toEqual([null, 'name', null, 'userId']);
  expect(await rosterOf(ada, roomId)).toMatchObject([{ userId: m, name: 'Kim Lee' }]);
  for (const [query, name] of [
    ['columns=colour', 'columns'],
    ['columns=name,name', 'columns'],
    ['columns=,,,,name', 'columns'],
    ['dryRun=maybe', 'dryRun'],
    ['class=7x', 'class'],
    ['colour=1', 'colour'],
  ]) {
    expect(await into(ada, roomId, text, `?${query}`), query).toMatchObject(
      failure(400, 'bad_request', { [name ?? '']: expect.any(String) }),
    );
  }
});

test("leavers are ended only when asked, yesterday by the room's clock", async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const m = mark();
  const file = (...ids: string[]) => `id,name\n${ids.map((id) => `${m}-${id},Name ${id}\n`).join('')}`;
  await into(ada, roomId, file('a', 'b', 'c'));
  expect(numbers(await into(ada, roomId, file('a')))).toEqual([0, 0, 1, 0, 0]);
  const broken = `${file('a')}${m}-b,\n`;
  expect(numbers(await into(ada, roomId, broken, '?endMissing=1&dryRun=1'))).toEqual([0, 0, 1, 1, 1]);
  expect(numbers(await into(ada, roomId, broken, '?endMissing=1'))).toEqual([0, 0, 1, 1, 1]);
  const people = await rosterOf(ada, roomId);
  const yesterday = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(
    Date.now() - 86_400_000,
  );
  expect(people.map(({ userId, until }) => [userId, until])).toEqual([
    [`${m}-a`, undefined],
    [`${m}-b`, undefined],
    [`${m}-c`, yesterday],
  ]);
  expect(numbers(await into(ada, roomId, broken, '?endMissing=1'))).toEqual([0, 0, 1, 0, 1]);
  // Ended by the wrong file: the right one puts them back as they were.
  expect(numbers(await into(ada, roomId, file('a', 'b', 'c'), '?endMissing=1'))).toEqual([0, 1, 2, 0, 0]);
  expect((await rosterOf(ada, roomId)).every(({ until }) => until === undefined)).toBe(true);
});

test('5,000 rows are imported with progress shown', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const m = mark();
  const rows = Array.from(
    { length: 5_000 },
    (_, at) => `${m}-${at},Person ${at},p${at}@x.example,${at === 2_500 ? '30.2.2026' : ''}\n`,
  );
  const text = `id,name,email,from\n${rows.join('')}`;
  const answer = await send(ada, `/api/rooms/${roomId}/roster/import`, text, {
    accept: 'application/x-ndjson',
  });
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
  });
  type Line = { progress?: { phase: string; done: number; total: number }; result?: ImportResult };
  const lines = answer.text
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
  const steps = lines.slice(0, -1).map(({ progress }) => progress);
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.at(-1)).toEqual({ phase: 'people', done: 9_998, total: 9_998 });
  expect(steps.map((step) => step?.done)).toEqual(
    steps.map((step) => step?.done).sort((a = 0, b = 0) => a - b),
  );
  expect(lines.at(-1)?.result).toMatchObject({
    added: 4_999,
    rejected: [{ line: 2_502, reason: expect.stringContaining('is no date') }],
  });
  expect(await rosterOf(ada, roomId)).toHaveLength(4_999);
  expect(numbers(await into(ada, roomId, text))).toEqual([0, 0, 4_999, 0, 1]);
});

test('what is wrong with the request is an answer of its own, also for who waits for lines', async ({
  ada,
}) => {
  const { id: roomId } = await makeRoom(ada);
  const path = `/api/rooms/${roomId}/roster/import`;
  for (const accept of ['application/json', 'application/x-ndjson']) {
    const headers = { accept };
    expect(await send(ada, path, '', headers)).toMatchObject(failure(400, 'bad_request'));
    expect(await send(ada, path, 'id,name\n', headers)).toMatchObject(failure(400, 'bad_request'));
    expect(await send(ada, path, 'PK\u0003\u0004', headers)).toMatchObject(failure(400, 'bad_request'));
    expect(
      await send(ada, `/api/rooms/${'0'.repeat(24)}/roster/import`, 'id,name\n1,x\n', headers),
    ).toMatchObject(failure(404, 'not_found'));
    expect(await send(ada, path, '{}', { ...headers, 'content-type': 'application/json' })).toMatchObject(
      failure(415, 'unsupported_media_type'),
    );
    expect(
      await send(ada, path, 'x', { ...headers, 'content-type': 'multipart/form-data; boundary=x' }),
    ).toMatchObject(failure(400, 'bad_request'));
  }
  const large = `id,name\n${'1,Kim\n'.repeat(700_000)}`;
  expect(await into(ada, roomId, large)).toMatchObject(failure(413, 'too_large'));
  expect(await rosterOf(ada, roomId)).toEqual([]);
});

test('other encodings and any content type', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const m = mark();
  const text = `Kennung\tName\n${m}\tJörg Müßig\n`;
  const files = [
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(text, 'latin1'),
    Buffer.from(text),
  ];
  const seen: unknown[] = [];
  for (const data of files) {
    for (const type of [
      'application/octet-stream',
      'text/plain; charset=us-ascii',
      'application/vnd.ms-excel',
    ]) {
      const headers = {
        'content-type': type,
        origin: new URL((await ada.context.get('/api/health')).url()).origin,
      };
      const answer = await ada.context.post(`/api/rooms/${roomId}/roster/import`, { data, headers });
      expect(answer.status(), type).toBe(200);
      seen.push((await answer.json()).read.encoding);
    }
  }
  expect(new Set(seen)).toEqual(new Set(['UTF-16', 'Windows-1252', 'UTF-8']));
  expect(await rosterOf(ada, roomId)).toMatchObject([{ userId: m, name: 'Jörg Müßig' }]);
});

test('of a file with many classes a room takes the one named as itself, or the one chosen', async ({
  ada,
}) => {
  const room = await makeRoom(ada);
  const m = mark();
  const text = `id,name,class\n${m}-a,A,${room.name.toUpperCase()}\n${m}-b,B,7b\n${m}-c,,7b\n`;
  const own = await into(ada, room.id, text);
  expect(numbers(own)).toEqual([1, 0, 0, 0, 0]);
  expect(own.body.read.classes).toEqual([
    { className: room.name.toUpperCase(), roomId: room.id, roomName: room.name, people: 1 },
    { className: '7b', roomId: null, roomName: '', people: 1 },
  ]);
  expect(numbers(await into(ada, room.id, text, '?class=7B'))).toEqual([1, 0, 0, 0, 1]);
});

test('NULs, formulas and long cells do no harm', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const m = mark();
  const text = `id,name\n${m}-1\0,=SUM(A1)\n${m}-2,${'x'.repeat(50_000)}\n${m}-3,'=1+1\n${m}-4,"a\0b"\n`;
  expect(numbers(await into(ada, roomId, text))).toEqual([3, 0, 0, 0, 1]);
  expect((await rosterOf(ada, roomId)).map(({ name }) => name)).toEqual(['=1+1', '=SUM(A1)', 'ab']);
});
