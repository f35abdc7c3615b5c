import { daysQuery } from '@/lib/register/query';
import { register as registerAnswer } from '@/lib/register/schema';
import { signOff } from '@/lib/sign-off/schema';
import type { Resource } from '../operation';

export const register: Resource = {
  tag: 'Register',
  about: 'A term at a glance, and what still waits for a signature.',
  operations: [
    {
      id: 'getRegister',
      method: 'GET',
      path: '/api/rooms/{roomId}/register',
      summary: 'Answers the lessons of these days, oldest first, and the status of every student in each.',
      description: 'Without `to` up to today, without `from` the 180 days before; at most 400 days a call.',
      query: daysQuery,
      answers: { 200: registerAnswer },
    },
    {
      id: 'getSignOff',
      method: 'GET',
      path: '/api/sign-off',
      summary: 'Lists the lessons that wait for a signature, newest first; for admins.',
      description: 'Without `to` up to today, without `from` the last 30 days.',
      query: daysQuery,
      answers: { 200: signOff },
    },
  ],
};
