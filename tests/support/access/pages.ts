import type { Side, World } from './world';

/**
 * Every page there is. `of`: what it is a page of; `room` and `student` have one's own and somebody else's. `admins`: others
 * are told that it is not for them.
 */
export type PageRow = {
  page: string;
  of: 'room' | 'student' | 'workspace' | 'admins' | 'everyone';
  path: (side: Side, world: World) => string;
};

const page = (path: string, of: 'workspace' | 'admins' | 'everyone', query = ''): PageRow => ({
  page: path,
  of,
  path: () => `${path}${query}`,
});

const ofRoom = (rest: string, before = ''): PageRow => ({
  page: `${before}/rooms/[roomId]${rest}`,
  of: 'room',
  path: ({ roomId }) => `${before}/rooms/${roomId}${rest}`,
});

/** Of who is in both rooms, or only in the other one. */
const ofStudent = (before: string): PageRow => ({
  page: `${before}/students/[userId]`,
  of: 'student',
  path: (side, { own, shared }) => `${before}/students/${side === own ? shared : side.userId}`,
});

const ofLesson = (before: string): PageRow => ({
  page: `${before}/lessons/[lessonId]`,
  of: 'room',
  path: ({ lessonId }) => `${before}/lessons/${encodeURIComponent(lessonId)}`,
});

export const pageTable: readonly PageRow[] = [
  page('/', 'workspace'),
  page('/rooms', 'workspace'),
  page('/absences', 'workspace', '?date=2026-11-17'),
  page('/students', 'workspace'),
  page('/account', 'workspace'),
  page('/people/import', 'workspace'),
  page('/keys', 'admins'),
  page('/staff', 'admins'),
  page('/audit', 'admins'),
  page('/privacy', 'admins'),
  page('/connection', 'admins'),
  page('/sign-off', 'admins', '?from=2026-11-17&to=2026-11-17'),
  ofRoom(''),
  ofRoom('/join'),
  ofRoom('/register'),
  ofRoom('/roster'),
  ofRoom('/roster/import'),
  ofRoom('/sessions'),
  ofRoom('/settings'),
  ofRoom('/register', '/print'),
  ofLesson(''),
  ofLesson('/print'),
  {
    page: '/sessions/[sessionId]',
    of: 'room',
    path: ({ sessionId }) => `/sessions/${sessionId}`,
  },
  ofStudent(''),
  ofStudent('/print'),
  page('/sign-in', 'everyone'),
  { page: '/invite/[token]', of: 'everyone', path: () => `/invite/${'x'.repeat(43)}` },
];
