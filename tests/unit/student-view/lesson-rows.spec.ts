import { expect, test } from '@playwright/test';
import { filterLessons, lessonGroups } from '@/components/student/lesson-rows';
import {
  readStudentRange,
  studentFile,
  studentKey,
  studentPath,
  studentPrint,
} from '@/components/student/student-key';
import { studentsKey, studentsPath } from '@/components/student/students-key';
import { lessonOn } from './build';

const said = {
  status: 'excused',
  note: 'Doctor',
  by: 'Ada',
  at: '2026-11-18T08:00:00.000Z',
  excuseId: null,
} as const;
const lessons = [
  lessonOn(17, { status: 'excused', computedStatus: 'absent', correction: said }),
  lessonOn(12, { status: 'absent', roomId: 'p', lessonId: 'p' }),
  lessonOn(10, { status: null, state: 'not-held' }),
  lessonOn(3),
];

test('the groups that occur, each with how many are in it', () => {
  expect(lessonGroups(lessons)).toEqual([
    { group: 'absent', label: 'Absent (1)' },
    { group: 'present', label: 'Present (1)' },
    { group: 'excused', label: 'Excused (1)' },
    { group: 'none', label: 'No status (1)' },
    { group: 'corrected', label: 'Corrected (1)' },
  ]);
});

test('narrowed by room and status', () => {
  const days = (filter: Partial<Parameters<typeof filterLessons>[1]>) =>
    filterLessons(lessons, { roomId: '', group: '', ...filter }).map(({ date }) => date.slice(-2));
  expect(days({})).toEqual(['17', '12', '10', '03']);
  expect(days({ roomId: 'p' })).toEqual(['12']);
  expect(days({ group: 'none' })).toEqual(['10']);
  expect(days({ group: 'corrected' })).toEqual(['17']);
  expect(days({ group: 'absent', roomId: 'a' })).toEqual([]);
});

test('a user id of any characters is one part of an address', () => {
  const odd = 'a/b?c#d%25 ü';
  const part = 'a%2Fb%3Fc%23d%2525%20%C3%BC';
  const range = { from: '2026-11-01', to: '' };
  expect(studentPath(odd)).toBe(`/students/${part}`);
  expect(studentKey(odd, range)).toBe(`/api/students/${part}?from=2026-11-01`);
  expect(studentFile(odd, range, 'csv')).toBe(`/api/students/${part}/attendance.csv?from=2026-11-01`);
  expect(studentPrint(odd, { from: '', to: '' })).toBe(`/print/students/${part}`);
  expect(decodeURIComponent(part)).toBe(odd);
  // Half of a character is nobody's id; it must not break the page either.
  expect(studentPath('\ud800')).toBe('/students/%EF%BF%BD');
});

test('days and search in the address', () => {
  expect(readStudentRange({ from: '2026-11-01', to: 'soon' })).toEqual({ from: '2026-11-01', to: '' });
  expect(studentsPath('o k')).toBe('/students?q=o+k');
  expect(studentsKey('ben')(0, null)).toBe('/api/students?q=ben&limit=50');
  expect(studentsKey('')(1, { students: [], nextCursor: 'n' })).toBe('/api/students?cursor=n&limit=50');
  expect(studentsKey('')(1, { students: [], nextCursor: null })).toBeNull();
});
