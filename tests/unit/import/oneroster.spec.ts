import { expect, test } from '@playwright/test';
import { readImport } from '@/lib/import/read';
import { bytesOf, told } from './make';

const users = `"sourcedId","status","dateLastModified","enabledUser","username","userIds","givenName","familyName","middleName","identifier","email"
u1,active,,true,kim,,Kim,Lee,,,kim@x.example
u2,active,,true,,,Ada,Ray,,,ada@x.example
u3,active,,true,ben,,Ben,Hansen,,,
u4,tobedeleted,,true,eve,,Eve,Moe,,,
t1,active,,true,teach,,Tea,Cher,,,t@x.example
`;
const enrollments = `sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,active,,c1,s,u1,student,false,2026-09-01,
e2,active,,c1,s,t1,teacher,true,,
e3,active,,c2,s,u2,STUDENT,false,,2027-07-31
e4,tobedeleted,,c1,s,u3,student,false,,
e5,active,,c1,s,u4,student,false,,
e6,active,,c1,s,u9,student,false,,
e7,active,,c9,s,u1,student,false,,
e8,active,,c3,s,u1,student,false,,
,,,,,,student,,,
`;
const classes = `sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId
c1,active,,Algebra,,k,ALG,scheduled,,s
c2,active,,Art,,k,ART-1,scheduled,,s
c3,tobedeleted,,Art,,k,,scheduled,,s
`;
const file = (name: string, text: string) => ({ name, bytes: bytesOf(text) });

test('students of a OneRoster are read, whatever the files are called and in whatever order', () => {
  const { rejected, ...rest } = readImport([
    file('3.txt', classes),
    file('1', enrollments),
    file('2', users),
    file('manifest.csv', 'propertyName,value\nmanifest.version,1.0\n'),
  ]);
  expect(rest.read).toMatchObject({ format: 'oneroster', columns: [] });
  expect(told(rest)).toEqual([
    '2 kim|Kim Lee|kim@x.example|u1|2026-09-01||Algebra',
    '4 ada@x.example|Ada Ray|ada@x.example|u2||2027-07-31|Art ART-1',
    '5 ben|Ben Hansen||u3|||Algebra',
    '6 eve|Eve Moe||u4|||Algebra',
    '8 kim|Kim Lee|kim@x.example|u1|||c9',
    '9 kim|Kim Lee|kim@x.example|u1|||Art c3',
  ]);
  expect(rest.rows.map(({ over }) => over)).toEqual([false, false, true, true, false, true]);
  expect(rejected.map(({ line, reason, file: name }) => `${name} ${line} ${reason}`)).toEqual([
    '1 7 User u9 is not in users.csv.',
    '1 10 No userSourcedId or classSourcedId.',
  ]);
});

test('classes are named by their ids without classes.csv', () => {
  const { rows } = readImport([file('users.csv', users), file('enrollments.csv', enrollments)]);
  expect(new Set(rows.map(({ className }) => className))).toEqual(new Set(['c1', 'c2', 'c9', 'c3']));
});

test('enrolments without users say what is missing', () => {
  expect(() => readImport([file('enrollments.csv', enrollments)])).toThrow(/Send users.csv together/);
  expect(() => readImport([file('a', enrollments), file('b', classes)])).toThrow(/Send users.csv together/);
});

test('users.csv alone is a list like any other', () => {
  const { read, rows } = readImport([file('users.csv', users)]);
  expect(read.format).toBe('csv');
  expect(rows[0]).toMatchObject({ userId: 'kim', name: 'Kim Lee', externalId: 'u1', email: 'kim@x.example' });
});
