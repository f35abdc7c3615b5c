import {
  sampleAnalytics,
  sampleRoom,
  sampleRoomAnswer,
  sampleRoomQuery,
  sampleSessionList,
  sampleToken,
  sampleTokenAnswer,
} from '@/lib/sample-backend/schema';
import type { Resource } from '../operation';

const notes = { room_id: 'Id of a room.' };

export const sampleBackend: Resource = {
  tag: 'Sample backend',
  about: 'The four calls of the 100ms sample backend, with its names, below /api and at the root.',
  operations: [
    {
      id: 'sampleCreateRoom',
      method: 'POST',
      path: '/api/create-room',
      alias: '/create-room',
      summary: 'Makes a room; a taken name is refused instead of overwritten.',
      body: sampleRoom,
      answers: { 200: sampleRoomAnswer },
      refuses: [409],
    },
    {
      id: 'sampleAuthToken',
      method: 'POST',
      path: '/api/auth-token',
      alias: '/auth-token',
      summary: 'Makes a join token for one person.',
      body: sampleToken,
      answers: { 200: sampleTokenAnswer },
      refuses: [404, 409],
    },
    {
      id: 'sampleAnalytics',
      method: 'GET',
      path: '/api/session-analytics-by-room',
      alias: '/session-analytics-by-room',
      summary: "Answers the minutes of everybody in a room's latest session.",
      query: sampleRoomQuery,
      notes,
      answers: { 200: sampleAnalytics },
      refuses: [404],
    },
    {
      id: 'sampleSessions',
      method: 'GET',
      path: '/api/session-list-by-room',
      alias: '/session-list-by-room',
      summary: 'Lists all sessions of a room, newest first.',
      query: sampleRoomQuery,
      notes,
      answers: { 200: sampleSessionList },
      refuses: [404],
    },
  ],
};
