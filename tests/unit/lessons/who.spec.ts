import { expect, test } from '@playwright/test';
import { byUserId, normalName, normalUserId, peerKindOf } from '@/lib/lessons/who';

const roles = { staffRoles: ['teacher'], observerRoles: ['visitor'], waitingRoles: ['lobby'] };

test('a user id is compared without case and surrounding blanks, and nothing else', () => {
  expect(normalUserId('  Stu-1\t')).toBe('stu-1');
  expect(normalUserId('stu 1')).not.toBe(normalUserId('stu1'));
});

test('a name is compared without case, with single blanks, in one form of its characters', () => {
  expect(normalName('  Zoe\u0308  AHN ')).toBe('zoë ahn');
  expect(normalName('Lena\u00a0Park')).toBe('lena park');
  expect(normalName('Ｌｅｎａ')).toBe('lena');
  expect(normalName('Zoe')).not.toBe(normalName('Zoë'));
});

test('byUserId prefers the exact id, then the only one alike, and never guesses between two', () => {
  const find = byUserId(['a', 'A', 'Bob '], (id) => id);
  expect(find('a')).toBe('a');
  expect(find('A')).toBe('A');
  expect(find(' a ')).toBeNull();
  expect(find('bob')).toBe('Bob ');
  expect(find('')).toBeNull();
  expect(find('__proto__')).toBeNull();
});

test('the roster beats the role, except in the waiting room', () => {
  const kindOf = peerKindOf(roles, ['Stu-1']);
  const kinds = (userId: string) =>
    ['teacher', 'visitor', 'lobby', 'student'].map((role) => kindOf({ userId, role }));
  expect(kinds('stu-1')).toEqual(['student', 'student', 'waiting', 'student']);
  expect(kinds('tea-1')).toEqual(['staff', 'observer', 'waiting', 'student']);
  expect(kinds('')).toEqual(['staff', 'observer', 'waiting', 'student']);
});

test('roles are compared to the letter', () => {
  expect(peerKindOf(roles, [])({ userId: 't', role: 'Teacher' })).toBe('student');
});
