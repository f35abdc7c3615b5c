import { apiKeyList, createdApiKey, newApiKey } from '@/lib/auth/schema';
import type { Resource } from '../operation';

export const keys: Resource = {
  tag: 'API keys',
  about: 'Keys for programs; made and revoked by people.',
  operations: [
    {
      id: 'listKeys',
      method: 'GET',
      path: '/api/keys',
      summary: 'Lists the keys that stand, newest first.',
      caller: 'people',
      answers: { 200: apiKeyList },
    },
    {
      id: 'createKey',
      method: 'POST',
      path: '/api/keys',
      summary: 'Makes a key and shows it this once.',
      caller: 'people',
      body: newApiKey,
      answers: { 201: createdApiKey },
    },
    {
      id: 'revokeKey',
      method: 'DELETE',
      path: '/api/keys/{id}',
      summary: 'Revokes a key from the next request on.',
      caller: 'people',
      notes: { id: 'Id of the key.' },
      answers: { 204: null },
    },
  ],
};
