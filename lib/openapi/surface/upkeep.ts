import type { Resource } from '../operation';
import { description, health, scheduledResult } from '../own-schemas';

export const upkeep: Resource = {
  tag: 'Upkeep',
  about: 'For who runs Rollcall, and for programs that read this description.',
  operations: [
    {
      id: 'getHealth',
      method: 'GET',
      path: '/api/health',
      summary: 'Answers whether the database can be used.',
      caller: 'everyone',
      answers: { 200: health },
    },
    {
      id: 'runScheduled',
      method: 'GET',
      path: '/api/cron/sync',
      summary: 'Does what is done once in a while without anybody asking; once too often changes nothing.',
      caller: 'scheduler',
      answers: { 200: scheduledResult },
    },
    {
      id: 'getDescription',
      method: 'GET',
      path: '/api/openapi.json',
      summary: 'Answers this description.',
      answers: { 200: description },
    },
  ],
};
