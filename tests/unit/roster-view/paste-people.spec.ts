import { expect, test } from '@playwright/test';
import { describePeople, parsePeople } from '@/components/roster/paste-people';

const people = (text: string) => parsePeople(text).good.map(({ person }) => person);
const problems = (text: string) => parsePeople(text).bad;

test('one person a line: id, name, e-mail', () => {
  expect(people('stu-1, Lena Park, lena@school.example\nstu-2, Omar Aziz')).toEqual([
    { userId: 'stu-1', name: 'Lena Park', email: 'lena@school.example' },
    { userId: 'stu-2', name: 'Omar Aziz' },
  ]);
});

test('a copied table and a list with semicolons', () => {
  expect(people('stu-1\tPark, Lena\tlena@school.example\r\n\r\nstu-2\tOmar')).toEqual([
    { userId: 'stu-1', name: 'Park, Lena', email: 'lena@school.example' },
    { userId: 'stu-2', name: 'Omar' },
  ]);
  expect(people('stu-1;Park, Lena;')).toEqual([{ userId: 'stu-1', name: 'Park, Lena' }]);
});

test('quotes keep a comma in a name, and a quote in it', () => {
  expect(people('stu-1, "Roth, Ida ""I."" ", ida@school.example')).toEqual([
    { userId: 'stu-1', name: 'Roth, Ida "I."', email: 'ida@school.example' },
  ]);
  // A quote that is never closed is only a sign.
  expect(people('stu-1,"Ida')).toEqual([{ userId: 'stu-1', name: '"Ida' }]);
});

test('a head is passed over, only at the top', () => {
  expect(people('User id,Name,E-mail\nstu-1,Lena')).toEqual([{ userId: 'stu-1', name: 'Lena' }]);
  expect(people('stu-1,Lena\nid,Surname')).toHaveLength(2);
});

test('a line that cannot be used is named with its number and reason; the others are not lost', () => {
  const text = [
    'stu-1,Lena',
    ',Omar',
    'stu-3',
    '',
    'stu-4,Ida,nowhere',
    'STU-1,Again',
    'a,b,c@d.e,f',
    'x,Zoë',
  ];
  const { good, bad } = parsePeople(text.join('\n'));
  expect(good.map(({ line, person }) => [line, person.name])).toEqual([
    [1, 'Lena'],
    [8, 'Zoë'],
  ]);
  expect(bad).toEqual([
    { line: 2, problem: 'There is no user id.' },
    { line: 3, problem: 'There is no name.' },
    { line: 5, problem: '“nowhere” is no e-mail address.' },
    { line: 6, problem: 'The user id STU-1 is on line 1 already.' },
    { line: 7, problem: expect.stringContaining('more than id, name and e-mail') },
  ]);
  expect(problems(`${'x'.repeat(201)},Lena`)).toEqual([
    { line: 1, problem: expect.stringContaining('longer than 200') },
  ]);
});

test('what the text holds is said in a line', () => {
  expect(describePeople(parsePeople(' \n'))).toBe('');
  expect(describePeople(parsePeople('a,A'))).toBe('1 person.');
  expect(describePeople(parsePeople('a,A\nb,B\nc'))).toBe('2 people. 1 line cannot be used.');
});
