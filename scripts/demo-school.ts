// Gives the demo's rooms their timetables, rosters and a teacher, through the API, as the admin. The simulator made what happened.
import { berlinDays, isSchoolDay } from '@/lib/hms/simulator/world/berlin-time';
import { type Course, courses } from '@/lib/hms/simulator/world/school';
import { signIn } from './lib/sign-in.mjs';

const { NEXTAUTH_URL: url = '', ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = process.env;
const { TEACHER_EMAIL = '', TEACHER_PASSWORD = '' } = process.env;
const day = 86_400_000;
/** The school's past as the simulator tells it. */
const began = Date.now() - 62 * day;
const days = berlinDays(began, Date.now() + 60 * day);
const dateOf = ({ midnight }: { midnight: number }) => new Date(midnight).toISOString().slice(0, 10);

const cookie = await signIn(url, { email, password });
const { rooms } = await call<{ rooms: { id: string; name: string }[] }>('GET', '/api/rooms?limit=100');
const idOf = new Map(rooms.map(({ name, id }) => [name, id]));
for (const course of courses.filter(({ slots }) => slots.length > 0)) {
  const id = idOf.get(course.room);
  if (id === undefined) throw new Error(`The school has no room ${course.room}.`);
  await call('PUT', `/api/rooms/${id}/settings`, settingsOf(course));
  await call('POST', `/api/rooms/${id}/roster`, { people: course.members.map(enrolmentOf) });
}
await letTeacherIn();

/** Who teaches the first course is invited to all of theirs, and has accepted. */
async function letTeacherIn(): Promise<void> {
  const [{ teacher } = { teacher: null }] = courses;
  if (!teacher) throw new Error('The school has no teacher.');
  const own = courses.filter((course) => course.teacher.userId === teacher.userId);
  const { inviteUrl } = await call<{ inviteUrl: string }>('POST', '/api/staff', {
    email: TEACHER_EMAIL,
    name: teacher.name,
    role: 'teacher',
    roomIds: own.flatMap(({ room }) => idOf.get(room) ?? []),
    mayGivePower: true,
  });
  await call('POST', `/api/invites/${inviteUrl.split('/').at(-1)}`, { password: TEACHER_PASSWORD });
}

function settingsOf(course: Course) {
  const [first] = days;
  const until = first && course.closedAfterWeeks && first.midnight + (course.closedAfterWeeks * 7 - 1) * day;
  return {
    timeZone: 'Europe/Berlin',
    // The roles had other names until some weeks ago.
    staffRoles: ['teacher', 'assistant', 'host'],
    timetable: course.slots.map(([weekday, start, minutes]) => ({
      id: `${weekday}-${start.replace(':', '')}`,
      weekday,
      start,
      end: later(start, minutes),
      ...(first ? { from: dateOf(first) } : {}),
      ...(until ? { until: dateOf({ midnight: until }) } : {}),
      ...(course.fortnightly ? { every: 2, anchor: anchorOf(weekday) } : {}),
    })),
    exceptions: days
      .filter((one) => one.weekday <= 5 && !isSchoolDay(one))
      .map((one) => ({ date: dateOf(one), cancelled: true })),
  };
}

/** A day on which a fortnightly lesson takes place: the school counts its weeks from its first day. */
function anchorOf(weekday: number): string {
  const taught = days.find(
    (one) => one.weekday === weekday && Math.floor((one.midnight - began) / (7 * day)) % 2 === 0,
  );
  return dateOf(taught ?? { midnight: began });
}

function later(clock: string, minutes: number): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function enrolmentOf({ userId, name }: { userId: string; name: string }) {
  return { userId, name, email: `${userId}@school.example` };
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(url + path, {
    method,
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}.`);
  return (await answer.json()) as T;
}
