import { absenceQuery } from '@/lib/absences/query';
import { absences as absencesAnswer } from '@/lib/absences/schema';
import { excuseQuery } from '@/lib/excuses/query';
import { excuse, excuseChange, excusePage, newExcuse } from '@/lib/excuses/schema';
import type { Resource } from '../operation';

const notes = { id: 'Id of the excuse.' };

export const absences: Resource = {
  tag: 'Absences',
  about: 'Who was not there on a day, and who is excused for days.',
  operations: [
    {
      id: 'listAbsences',
      method: 'GET',
      path: '/api/absences',
      summary: 'Lists who was not, or not wholly, in the lessons of a day, over all rooms.',
      query: absenceQuery,
      notes: { date: "The day, YYYY-MM-DD; without it today in the workspace's time zone." },
      answers: { 200: absencesAnswer },
    },
    {
      id: 'listExcuses',
      method: 'GET',
      path: '/api/excuses',
      summary: 'Lists the excuses that reach into these days, latest first.',
      query: excuseQuery,
      notes: {
        userId: 'Only of this student.',
        from: 'First day, YYYY-MM-DD.',
        to: 'Last day, YYYY-MM-DD, inclusive.',
      },
      answers: { 200: excusePage },
    },
    {
      id: 'createExcuse',
      method: 'POST',
      path: '/api/excuses',
      summary: 'Excuses somebody from the lessons of some days, in all rooms or in these.',
      description:
        'By a caller who does not see every room, all rooms are those that they see and in which the student is or was.',
      body: newExcuse,
      answers: { 201: excuse },
      refuses: [404],
    },
    {
      id: 'restoreExcuse',
      method: 'PATCH',
      path: '/api/excuses/{id}',
      summary: 'Puts back an excuse that was taken back.',
      notes,
      body: excuseChange,
      answers: { 200: excuse },
    },
    {
      id: 'removeExcuse',
      method: 'DELETE',
      path: '/api/excuses/{id}',
      summary: 'Takes an excuse back: the statuses are as computed again.',
      description: 'One that is also for rooms that the caller does not see is for an admin to take back.',
      notes,
      answers: { 204: null },
    },
  ],
};
