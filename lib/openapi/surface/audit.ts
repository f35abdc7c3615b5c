import { auditFilters, auditQuery } from '@/lib/audit/query';
import { auditPage } from '@/lib/audit/schema';
import type { Resource } from '../operation';

const notes = {
  actor: 'Only what this staff member did; their id.',
  action: 'Only this action, such as `lesson.sign`, or all of a kind, such as `lesson`.',
  target: 'Only what was done to this; its id.',
  from: "First day, YYYY-MM-DD in the workspace's time zone, or a moment.",
  to: "Last day, YYYY-MM-DD in the workspace's time zone, or a moment; inclusive.",
};

export const audit: Resource = {
  tag: 'Audit log',
  about: 'Who did what when; for admins, in a browser.',
  operations: [
    {
      id: 'listAudit',
      method: 'GET',
      path: '/api/audit',
      summary: 'Lists what was done, newest first.',
      caller: 'people',
      query: auditQuery,
      notes,
      answers: { 200: auditPage },
    },
    {
      id: 'auditCsv',
      method: 'GET',
      path: '/api/audit.csv',
      summary: 'Answers a CSV file of the audit log, one row an event; that it was taken is in the log too.',
      caller: 'people',
      query: auditFilters,
      notes,
      answers: {
        200: { mediaTypes: ['text/csv'], about: 'UTF-8 with a byte order mark, as an attachment.' },
      },
    },
  ],
};
