import { daysQuery } from '@/lib/register/query';
import { studentQuery } from '@/lib/students/query';
import { student, studentPage } from '@/lib/students/schema';
import type { Resource } from '../operation';

export const students: Resource = {
  tag: 'Students',
  about: 'People on rosters, over all rooms.',
  operations: [
    {
      id: 'listStudents',
      method: 'GET',
      path: '/api/students',
      summary: 'Lists people on rosters, by name.',
      query: studentQuery,
      notes: { q: 'Only those with this in their name, user id, e-mail address or external id.' },
      answers: { 200: studentPage },
    },
    {
      id: 'getStudent',
      method: 'GET',
      path: '/api/students/{userId}',
      summary: 'Answers one person over all rooms: percentages, lessons, streaks of absences, excuses.',
      query: daysQuery,
      answers: { 200: student },
    },
  ],
};
