import { uuid } from '../ids';
import { createRandom, type Random } from '../random';
import { berlinDays, berlinTime, isSchoolDay, type SchoolDay } from './berlin-time';
import { recorderRole } from './calls';
import { type Person, students } from './people';
import { type Course, courses } from './school';
import type { Stay } from './types';
import { type Habits, habitsOf, minute, second, studentStays, teacherStays, type Window } from './visits';

const day = 86_400_000;
/** Two months and a little. */
const pastMs = 62 * day;
/** Until then the roles of the class template had other names, as sessions of that time still show. */
const renamedAfterMs = 18 * day;

type Roles = { lead: string; member: string; visitor: string };
type Lesson = { room: string; stays: Stay[] };

/** Every lesson of the two months before `until`, in order of time. A pure function of its arguments. */
export function pastLessons(seed: string, startTime: number, until: number): Lesson[] {
  const from = startTime - pastMs;
  const planned = berlinDays(from, until)
    .filter(isSchoolDay)
    .flatMap((schoolDay) => courses.flatMap((course) => windowsOf(course, schoolDay, from)))
    .filter(({ window }) => window.start >= from && window.end <= until)
    .sort((a, b) => a.window.start - b.window.start);
  const habits = new Map(students.map((person) => [person, habitsOf(seed, person)]));
  return planned.flatMap(({ course, window }, index) => {
    const random = createRandom(`${seed}:${course.room}:${window.start}`);
    const roles = rolesOf(course, window, from);
    const lesson = { room: course.room, stays: lessonStays(course, window, roles, index, habits, random) };
    // Somebody scheduled the recorder too early: a session with nobody in it.
    const early = window.start - 45 * minute;
    return index % 37 === 11 ? [{ room: course.room, stays: [recorder(early, random)] }, lesson] : [lesson];
  });
}

function windowsOf(course: Course, schoolDay: SchoolDay, from: number): { course: Course; window: Window }[] {
  const week = Math.floor((schoolDay.midnight - from) / (7 * day));
  if (course.fortnightly && week % 2 === 1) return [];
  if (course.closedAfterWeeks !== undefined && week >= course.closedAfterWeeks) return [];
  return course.slots
    .filter(([weekday]) => weekday === schoolDay.weekday)
    .map(([, clock, minutes]) => {
      const start = berlinTime(schoolDay, clock);
      return { course, window: { start, end: start + minutes * minute } };
    });
}

const recorder = (at: number, random: Random): Stay => ({
  at,
  until: null,
  peer: {
    id: uuid(random),
    name: 'Beam',
    userId: random.chance(0.5) ? uuid(random) : null,
    role: recorderRole,
  },
});

function rolesOf(course: Course, window: Window, from: number): Roles {
  if (course.template === 'school_lecture') return { lead: 'host', member: 'viewer', visitor: 'viewer' };
  const before = window.start < from + renamedAfterMs;
  return before
    ? { lead: 'host', member: 'guest', visitor: 'guest' }
    : { lead: 'teacher', member: 'student', visitor: 'observer' };
}

/** Every so many lessons something goes wrong, whatever the seed. */
function lessonStays(
  course: Course,
  window: Window,
  roles: Roles,
  index: number,
  habits: Map<Person, Habits>,
  random: Random,
): Stay[] {
  const lead = teacherStays(course.teacher, roles.lead, window, random);
  if (index % 41 === 17) return lead;

  const members = course.members.flatMap((person) => {
    const usual = habits.get(person);
    return usual ? studentStays(person, roles.member, window, usual, random) : [];
  });
  const stays = [...lead, ...members, ...visitors(roles.visitor, window, random)];
  if (index % 8 === 3) makeGhost(members, random);
  if (index % 9 === 4) return breakOff(stays, window, random);
  const recorded = course.recorded === true || index % 12 === 5;
  return recorded ? [...stays, recorder(window.start - random.int(5, 50) * second, random)] : stays;
}

/** People without a user id look in: a parent, a shared tablet. */
function visitors(role: string, window: Window, random: Random): Stay[] {
  const names = ['Guest', 'iPad', 'Parent of Ida', 'Lena', 'Trainee', 'Library PC 3'];
  return Array.from({ length: random.chance(0.3) ? random.int(1, 2) : 0 }, () => {
    const at = window.start + random.int(0, 15 * 60) * second;
    const peer = { id: uuid(random), name: random.pick(names), userId: null, role };
    return { at, until: at + random.int(3 * 60, 18 * 60) * second, peer };
  });
}

/** A phone that vanished: 100ms never writes down when it left. */
function makeGhost(members: Stay[], random: Random) {
  if (members.length === 0) return;
  const stay = random.pick(members);
  stay.peer.ghost = true;
  stay.until = null;
}

/** The school's network fails: everybody is lost within a minute and comes back soon after, into a new session. */
function breakOff(stays: Stay[], window: Window, random: Random): Stay[] {
  const length = window.end - window.start;
  const cuts = [window.start + Math.round(length * (0.3 + random.next() * 0.2))];
  if (random.chance(0.3)) cuts.push(window.end - Math.round(length * 0.2));
  return cuts.reduce((all, cut) => all.flatMap((stay) => cutStay(stay, cut, random)), stays);
}

function cutStay(stay: Stay, cut: number, random: Random): Stay[] {
  if (stay.until === null || stay.until <= cut) return [stay];
  const back = cut + random.int(70, 260) * second;
  const first = { ...stay, until: cut + random.int(0, 50) * second };
  if (stay.at >= cut)
    return [{ ...stay, at: Math.max(stay.at, back), until: Math.max(stay.until, back + second) }];
  if (stay.until <= back) return [first];
  return [first, { at: back, until: stay.until, peer: { ...stay.peer, id: uuid(random) } }];
}
