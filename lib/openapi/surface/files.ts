import type { z } from 'zod';
import { absenceQuery } from '@/lib/absences/query';
import { rangeQuery } from '@/lib/files/query';
import { daysQuery } from '@/lib/register/query';
import type { Operation, RefusalStatus, Resource } from '../operation';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type File = {
  id: string;
  /** Without the ending. */
  path: string;
  /** What it holds, after "a file of". */
  holds: string;
  query?: z.ZodType;
  notes?: Readonly<Record<string, string>>;
  refuses?: readonly RefusalStatus[];
};

/** The same rows as CSV and as a spreadsheet. Who asks for more than a spreadsheet holds is told to take CSV. */
const both = ({ id, path, holds, refuses = [], ...rest }: File): Operation[] => [
  {
    ...rest,
    id: `${id}Csv`,
    method: 'GET',
    path: `${path}.csv`,
    summary: `Answers a CSV file of ${holds}.`,
    answers: { 200: { mediaTypes: ['text/csv'], about: 'UTF-8 with a byte order mark, as an attachment.' } },
    refuses,
  },
  {
    ...rest,
    id: `${id}Xlsx`,
    method: 'GET',
    path: `${path}.xlsx`,
    summary: `Answers a spreadsheet of ${holds}.`,
    answers: { 200: { mediaTypes: [spreadsheet], about: 'An XLSX workbook, as an attachment.' } },
    refuses: [...refuses, 400],
  },
];

export const files: Resource = {
  tag: 'Files',
  about: "What the pages show, to be kept and worked with; times in the rooms' zones, which are named.",
  operations: [
    ...both({
      id: 'lesson',
      path: '/api/lessons/{lessonId}/attendance',
      holds: 'a lesson, one row a participant',
    }),
    ...both({
      id: 'register',
      path: '/api/rooms/{roomId}/register',
      holds: "a room's register, one row a student",
      query: daysQuery,
    }),
    ...both({
      id: 'student',
      path: '/api/students/{userId}/attendance',
      holds: "a student's record, one row a lesson",
      query: daysQuery,
    }),
    ...both({
      id: 'absences',
      path: '/api/absences',
      holds: 'the absences of a day',
      query: absenceQuery,
      notes: { date: "The day, YYYY-MM-DD; without it today in the workspace's time zone." },
    }),
    ...both({
      id: 'attendance',
      path: '/api/attendance',
      holds: 'everything of some days, one row a student and lesson',
      query: rangeQuery,
      notes: { roomId: 'Only of this room; without it of all rooms.' },
      refuses: [404],
    }),
  ],
};
