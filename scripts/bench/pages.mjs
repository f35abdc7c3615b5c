import { findSession } from './school.mjs';

/** Every page a person sees, by name, and where it is in the school. */
export async function pagesOf(school) {
  const { roomId, sessionId } = await findSession(school);
  return [
    { name: 'sign-in', path: '/sign-in', open: true },
    { name: 'rooms', path: '/rooms' },
    { name: 'room', path: `/rooms/${roomId}` },
    { name: 'join', path: `/rooms/${roomId}/join` },
    { name: 'attendance', path: `/sessions/${sessionId}` },
    { name: 'keys', path: '/keys' },
  ];
}
