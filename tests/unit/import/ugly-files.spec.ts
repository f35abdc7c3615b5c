import { expect, test } from '@playwright/test';
import { readImport } from '@/lib/import/read';
import { bytesOf, fieldsOf, read, told } from './make';

test('columns in any order, names in two cells, a delimiter nobody named', () => {
  const german = read(
    'Nachname;Vorname;E-Mail-Adresse;Benutzername;Klasse;Eintritt;Austritt\nHansen;Ben;ben@schule.example;ben1;7a;1.9.2026;31.7.2027\n',
  );
  expect(told(german)).toEqual(['2 ben1|Ben Hansen|ben@schule.example||2026-09-01|2027-07-31|7a']);
  expect(german.read).toMatchObject({ delimiter: ';', encoding: 'UTF-8', header: true, format: 'csv' });
  expect(told(read('Courriel\tPrénom\tNom\tIdentifiant\nida@ecole.example\tIda\tRoth\tida\n'))).toEqual([
    '2 ida|Ida Roth|ida@ecole.example||||',
  ]);
  expect(
    told(read('Apellidos,Nombre,Usuario,Correo electrónico,Grupo\nGarcía Pérez,Ana,ana,ana@es.example,3B\n')),
  ).toEqual(['2 ana|Ana García Pérez|ana@es.example||||3B']);
  expect(told(read('SIS ID,STUDENT NAME,Login\ns-9,Kim Lee,kim\n'))).toEqual(['2 kim|Kim Lee||s-9|||']);
});

test('delimiters inside quotes and names do not decide', () => {
  const { read: how, rows } = read('name;id\n"Hansen, Ben, jr.";1\n"Roth, Ida, M.";2\n"Lee; Kim";3\n');
  expect(how.delimiter).toBe(';');
  expect(rows.map(({ name }) => name)).toEqual(['Hansen, Ben, jr.', 'Roth, Ida, M.', 'Lee; Kim']);
  expect(read('name,id\n"a;b;c",1\n"d;e;f",2\n').read.delimiter).toBe(',');
  expect(read('name\tid\nLee, Kim\t1\nRay, Ada\t2\n').read.delimiter).toBe('\t');
});

test('the line of a row is where it begins in the file, whatever stands above it', () => {
  const text = 'id,name\r\n\r\n1,"Kim\r\nLee"\r\n,,\r\n2,"Ada ""the\r\r\nCountess"" Ray"\n3,\n\n4,Ben\n';
  const { rejected, ...rest } = read(text);
  expect(told(rest)).toEqual(['3 1|Kim Lee|||||', '6 2|Ada "the Countess" Ray|||||', '11 4|Ben|||||']);
  expect(rejected).toEqual([{ line: 9, reason: 'No name for 3.', mentions: ['3', ''] }]);
});

test('a quotation mark that is never closed costs its own line only', () => {
  const { rejected, ...rest } = read(
    'id,name\n1,Kim\n2,"Ada\n3,Ben\n4,"Ida "x" Roth"\n5,Eve\n6,Mia "Mo" Ort\n',
  );
  expect(told(rest)).toEqual(['2 1|Kim|||||', '4 3|Ben|||||', '6 5|Eve|||||', '7 6|Mia "Mo" Ort|||||']);
  expect(rejected.map(({ line }) => line)).toEqual([3, 5]);
  expect(rejected[0]?.reason).toContain('quotation mark');
  expect(() => read(`id,name\n${'1,"x\n2,y"z\n'.repeat(300)}`)).toThrow(
    /quotation marks in this file do not match/,
  );
});

test('no head: columns by what is in them', () => {
  expect(told(read('kim1,Kim Lee,kim@x.example\nada1,Ada Ray,ada@x.example\n'))).toEqual([
    '1 kim1|Kim Lee|kim@x.example||||',
    '2 ada1|Ada Ray|ada@x.example||||',
  ]);
  expect(fieldsOf(read('Kim;Lee;kim@x.example\nAda;Ray;ada@x.example\n'))).toEqual([
    'firstName',
    'lastName',
    'email',
  ]);
  expect(
    fieldsOf(
      read(
        '1;Kim Lee;7a;2026-09-01\n2;Ada Ray;7a;2026-09-01\n3;Ben Oh;7b;2026-09-01\n4;Eve Moe;7b;2026-09-02\n',
      ),
    ),
  ).toEqual(['userId', 'name', 'class', 'from']);
  expect(read('Kim Lee,kim1\n').read.header).toBe(false);
});

test('a head in a language nobody taught us is still no person', () => {
  const { read: how, ...rest } = read('imię;nazwisko;adres\nAda;Ray;ada@x.example\nBen;Lee;ben@x.example\n');
  expect(how.header).toBe(true);
  expect(told(rest)).toEqual(['2 |Ada Ray|ada@x.example||||', '3 |Ben Lee|ben@x.example||||']);
});

test('what somebody confirmed counts, whatever the heads say', () => {
  const text = 'name,id,mail\nkim,Kim Lee,k@x.example\n';
  expect(told(read(text, { columns: ['userId', 'name', null] }))).toEqual(['2 kim|Kim Lee|||||']);
  expect(told(read(text, { columns: ['userId', 'name'], header: false }))).toEqual([
    '1 name|id|||||',
    '2 kim|Kim Lee|||||',
  ]);
  expect(() => read(text, { columns: [null, null, null, 'name'] })).toThrow(/3 columns/);
});

test('ragged rows: missing cells are blank, extra ones are a cell that was not quoted', () => {
  const { rejected, ...rest } = read('id,name,email\n1,Kim\n2,Hansen, Ben,b@x.example\n3,Ada,,,,\n');
  expect(told(rest)).toEqual(['2 1|Kim|||||', '4 3|Ada|||||']);
  expect(rejected).toMatchObject([
    { line: 3, reason: 'This line has 4 cells, the others at most 3: is one not quoted?' },
  ]);
});

test('names that a spreadsheet would run stay text; the apostrophe our own files put before them goes', () => {
  const names = ['=SUM(A1)', '+49 Kim', '-Ada', '@Ben', "'Eve"];
  const { rows } = read(`id,name\n${names.map((name, id) => `${id},${name}\n`).join('')}5,'=1+1\n`);
  expect(rows.map(({ name }) => name)).toEqual([...names, '=1+1']);
});

test('blanks around, blanks of other kinds and signs of control inside', () => {
  const { rows } = read('\ufeff  id ;  name\n  1 ;\u00a0 Kim\u200b \u0007 Lee\u00a0\n 2;Ada\tRay\0\n');
  expect(rows.map(({ userId, name }) => `${userId}|${name}`)).toEqual(['1|Kim Lee', '2|Ada Ray']);
});

test('what is too long or no address is named with its line, the rest is taken', () => {
  const { rows, rejected } = read(
    `id,name,email\n1,${'x'.repeat(100_000)},\n2,Kim,not an address\n${'3'.repeat(201)},Ada,\n4,Ben,b@x\n`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Ben']);
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [2, `Name "${'x'.repeat(40)}…": Keep a name under 200 characters.`],
    [3, 'E-mail "not an address": That is no e-mail address.'],
    [4, `User id "${'3'.repeat(40)}…": Keep a user id under 200 characters.`],
  ]);
});

test('days: wrong ones, in the wrong order, and with two readings', () => {
  const { rows, rejected } = read(
    'id,name,start,end\n1,A,2026-09-01,\n2,B,2026-09-02,2026-09-01\n3,C,32.1.2026,\n4,D,3/4/2026,\n5,E,,2026-12-24\n',
  );
  expect(rows.map(({ from, until }) => [from, until])).toEqual([
    ['2026-09-01', null],
    [null, '2026-12-24'],
  ]);
  expect(rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '3 The last day is before the first.',
    '4 "32.1.2026" is no date: write dates as YYYY-MM-DD.',
    '5 "3/4/2026" may be 2026-04-03 or 2026-03-04: write dates as YYYY-MM-DD.',
  ]);
});

test('a file without anybody is refused', () => {
  for (const text of ['', '\n\n', 'id,name\n', 'id;name;email', '\ufeff', 'sep=;\nid;name\n'])
    expect(() => read(text), JSON.stringify(text)).toThrow(/no row with somebody/);
  expect(() => readImport([])).toThrow(/Send the file/);
});

test('Excel\'s "sep=" names the delimiter and is a line of the file', () => {
  const { read: how, rejected } = read('sep=;\nid;name\n1;\n');
  expect([how.delimiter, rejected[0]?.line]).toEqual([';', 3]);
});

test('more rows than a school has people are refused', () => {
  expect(() => read(`id,name\n${'1,x\n'.repeat(20_001)}`)).toThrow(/more than 20,000 rows/);
});

test('two files that are no OneRoster are refused', () => {
  const bytes = bytesOf('id,name\n1,Kim\n');
  expect(() =>
    readImport([
      { name: 'a', bytes },
      { name: 'b', bytes },
    ]),
  ).toThrow(/Send one CSV file/);
});

test('one endless cell is read as quickly as many short ones', () => {
  // A pattern that looked for a name in it once took hours for a file of the size that is let in.
  expect(told(read('x'.repeat(4_000_000)))).toEqual([]);
});
