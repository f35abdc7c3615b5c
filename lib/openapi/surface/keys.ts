import { apiKeyList, createdApiKey, newApiKey } from '@/lib/keys/schema';
import type { Resource } from '../operation';

export const keys: Resource = {
  tag: 'API keys',
  about: 'Keys for programs; made and revoked by people.',
  operations: [
    {
      id: 'listKeys',
      method: 'GET',
      path: '/api/keys',
      summary: 'Lists the keys that were not revoked, newest first.',
      caller: 'people',
      answers: { 200: apiKeyList },
    },
    {
      id: 'createKey',
      method: 'POST',
      path: '/api/keys',
      summary: 'Makes a key and shows it this once.',
      description:
        'For admins. A key acts for its maker, narrowed by its scopes and rooms: what the maker may not do any more, it may not either, and it is refused while its maker is disabled. It never does what only admins do.',
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
