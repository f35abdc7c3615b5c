import { connectionReport } from '@/lib/connection/schema';
import type { Resource } from '../operation';

export const connection: Resource = {
  tag: 'Connection',
  about: 'Whether everything Rollcall depends on works.',
  operations: [
    {
      id: 'getConnection',
      method: 'GET',
      path: '/api/connection',
      summary: 'Looks at 100ms, the database and the settings, and changes nothing; for admins.',
      caller: 'people',
      answers: { 200: connectionReport },
    },
  ],
};
