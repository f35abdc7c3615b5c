import { roomImportQuery, workspaceImportQuery } from '@/lib/import/request';
import { enrolmentChange, importResult, roster as rosterAnswer, rosterPerson } from '@/lib/roster/schema';
import type { Operation, Resource } from '../operation';
import { newRosterPeople, rosterAdded } from '../own-schemas';

const importNotes = {
  dryRun: '1: answer what would happen, and change nothing.',
  endMissing: '1: end the enrolment of who is not in the file.',
  header: 'Whether the first line is the head, 1 or 0; without it that is guessed.',
  columns: 'What each column holds, with commas between, as in userId,name,,email; nothing: not read.',
};

/** Both imports take and answer the same. */
const anImport = {
  method: 'POST',
  description:
    'The body is the file, whatever its type, or a form of several. To who accepts application/x-ndjson the answer is a line of JSON at a time: {"progress": {phase, done, total}} while it runs, at last {"result": ImportResult} or an Error.',
  body: {
    files: ['text/csv', 'application/zip', 'multipart/form-data', 'application/octet-stream'],
    about: 'CSV in any usual encoding, or OneRoster files.',
  },
  answers: {
    200: { json: importResult, mediaTypes: ['application/x-ndjson'], about: 'What it did, or would do.' },
  },
} as const satisfies Partial<Operation>;

export const roster: Resource = {
  tag: 'Roster',
  about: 'Who belongs to a room, and from which day to which.',
  operations: [
    {
      id: 'listRoster',
      method: 'GET',
      path: '/api/rooms/{roomId}/roster',
      summary: "Lists who is or was on a room's roster, by name.",
      answers: { 200: rosterAnswer },
    },
    {
      id: 'enrol',
      method: 'POST',
      path: '/api/rooms/{roomId}/roster',
      summary: 'Puts one person on a roster, or up to 2,500: all or nobody.',
      description:
        'Who is also taught in rooms that the caller does not see joins as they are known: their name, e-mail and external id stay.',
      body: newRosterPeople,
      answers: { 201: rosterAdded },
      refuses: [409],
    },
    {
      id: 'changeEnrolment',
      method: 'PATCH',
      path: '/api/rooms/{roomId}/roster/{id}',
      summary: 'Changes somebody on a roster, or puts back who was taken off.',
      description:
        'Name, user id, e-mail and external id are those of the person in every room. Of who is also taught in rooms that the caller does not see only the days can be changed.',
      notes: { id: 'Id of the enrolment.' },
      body: enrolmentChange,
      answers: { 200: rosterPerson },
      refuses: [409],
    },
    {
      id: 'removeEnrolment',
      method: 'DELETE',
      path: '/api/rooms/{roomId}/roster/{id}',
      summary: 'Takes somebody off a roster as if they had never been on it.',
      notes: { id: 'Id of the enrolment.' },
      answers: { 204: null },
    },
    {
      ...anImport,
      id: 'importRoster',
      path: '/api/rooms/{roomId}/roster/import',
      summary: "Imports a list of people onto a room's roster.",
      query: roomImportQuery,
      notes: { ...importNotes, class: 'Only the rows of this class.' },
    },
    {
      ...anImport,
      description: `For admins, and keys of admins for all rooms. ${anImport.description}`,
      id: 'importPeople',
      path: '/api/people/import',
      summary: 'Imports a list of people of the whole workspace, whose class column says which room.',
      query: workspaceImportQuery,
      notes: {
        ...importNotes,
        rooms: 'Where classes go, as JSON: {"7a": "<room id>", "7b": null}; null leaves a class out.',
        templateId: 'Template of the rooms that are made.',
      },
    },
  ],
};
