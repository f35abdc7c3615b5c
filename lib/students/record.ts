import { absenceRuns, absencesInARow } from '@/lib/register/absence-runs';
import { totalsOf } from '@/lib/register/totals';
import type { Days } from '@/lib/roster/days';
import type { OwnLesson } from '@/lib/students/lessons';
import type { Streak, StudentLesson, StudentRoom } from '@/lib/students/schema';

/** A person's lessons in one room, oldest first, and the days they are or were on its roster. */
export type OwnRoom = {
  room: { id: string; name: string };
  timeZone: string;
  days: Days;
  lessons: readonly OwnLesson[];
};

/** How somebody stands in one room. */
export const standingIn = ({ room, timeZone, days, lessons }: OwnRoom): StudentRoom => ({
  roomId: room.id,
  roomName: room.name,
  timeZone,
  ...days,
  ...totalsOf(lessons.map(({ counted }) => counted)),
  absencesInARow: absencesInARow(statusesOf(lessons)),
});

/** Runs of this many absences are worth showing. */
const leastStreak = 2;

/** Runs of absences, each in one room, newest first. */
export function streaksOf(rooms: readonly OwnRoom[]): Streak[] {
  return rooms
    .flatMap(({ room, lessons }) =>
      absenceRuns(statusesOf(lessons)).flatMap(({ from, to, count, current }) => {
        const [first, last] = [lessons[from]?.lesson, lessons[to]?.lesson];
        if (count < leastStreak || !first || !last) return [];
        const streak = { roomId: room.id, roomName: room.name, count, current };
        return [{ at: last.startedAt, streak: { ...streak, from: first.date, until: last.date } }];
      }),
    )
    .sort((a, b) => descending(a.at, b.at))
    .map(({ streak }) => streak);
}

/** The lessons of all rooms, newest first. */
export const newestFirst = (rooms: readonly OwnRoom[]): StudentLesson[] =>
  rooms
    .flatMap(({ lessons }) => lessons.map(({ lesson }) => lesson))
    .sort((a, b) => descending(a.startedAt, b.startedAt) || descending(a.lessonId, b.lessonId));

/** From the first of several times on a roster to the last. */
export const hullOfDays = (times: readonly Days[]): Days => ({
  from: outermost(times.map(({ from }) => from).sort()),
  until: outermost(
    times
      .map(({ until }) => until)
      .sort()
      .toReversed(),
  ),
});

/** @param days the one wanted first; null is open, beyond all others */
const outermost = (days: readonly (string | null)[]): string | null =>
  days.includes(null) ? null : (days[0] ?? null);

const statusesOf = (lessons: readonly OwnLesson[]) => lessons.map(({ counted }) => counted.status);
const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
