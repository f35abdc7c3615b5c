import { findSession } from './school.mjs';

/** Every page a person sees, by name, and where it is in the school. */
export async function pagesOf(school) {
  const { roomId, sessionId } = await findSession(school);
  const { lessons } = await school.call('GET', `/api/rooms/${roomId}/lessons`);
  const lesson = lessons.find(({ state }) => state === 'final') ?? lessons[0];
  const userId = await findStudent(school, roomId, sessionId);
  return [
    { name: 'sign-in', path: '/sign-in', open: true },
    { name: 'today', path: '/' },
    { name: 'rooms', path: '/rooms' },
    { name: 'room', path: `/rooms/${roomId}` },
    { name: 'join', path: `/rooms/${roomId}/join` },
    { name: 'attendance', path: `/sessions/${sessionId}` },
    { name: 'lesson', path: `/lessons/${lesson.id}` },
    { name: 'register', path: `/rooms/${roomId}/register` },
    { name: 'roster', path: `/rooms/${roomId}/roster` },
    { name: 'settings', path: `/rooms/${roomId}/settings` },
    { name: 'absences', path: '/absences' },
    { name: 'students', path: '/students' },
    { name: 'student', path: `/students/${encodeURIComponent(userId)}` },
    { name: 'to sign', path: '/sign-off' },
    { name: 'keys', path: '/keys' },
  ];
}

/** Somebody on the roster of that room; without a roster, who was in its session becomes it. */
async function findStudent({ call }, roomId, sessionId) {
  const { people } = await call('GET', `/api/rooms/${roomId}/roster`);
  if (people.length > 0) return people[0].userId;
  const { participants } = await call('GET', `/api/sessions/${sessionId}/attendance`);
  const taught = participants.filter(({ userId, role }) => userId !== null && role !== 'teacher');
  const enrolled = taught.map(({ userId, name }) => ({ userId, name }));
  if (enrolled.length === 0) enrolled.push({ userId: 'stu-bench', name: 'Somebody' });
  await call('POST', `/api/rooms/${roomId}/roster`, { people: enrolled });
  return enrolled[0].userId;
}
