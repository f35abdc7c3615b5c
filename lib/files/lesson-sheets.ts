import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { localStamp, tenths, wholeMinutes } from './local-time';
import { type Column, number, type Row, type Sheet, share, text } from './sheet';
import { flagList, statusWord } from './words';

/** The columns of a lesson's file ("Files" of the attendance notes). */
const columns: readonly Column[] = [
  text('Name'),
  text('User ID'),
  text('Email'),
  text('Role'),
  text('Status'),
  { header: 'First join', kind: 'time' },
  { header: 'Last leave', kind: 'time' },
  number('Presence (seconds)'),
  number('Presence (minutes)'),
  share('Presence (%)'),
  number('Joins'),
  number('Devices'),
  text('Flags'),
  text('Note'),
  text('Time zone'),
];

/**
 * Everybody in a lesson or missing from it, by name. Presence is what the status is decided by: in the held time, or in
 * the window where the room's base is `scheduled`; the percentage is of that time.
 */
export const participantsSheet = ({ lesson, participants }: LessonReport): Sheet => ({
  name: 'Participants',
  columns,
  rows: participants.map((person) => participantRow(person, lesson)),
});

function participantRow(person: LessonParticipant, { base, state, timeZone }: LessonReport['lesson']): Row {
  const seconds = base === 'held' ? person.heldSeconds : person.presentSeconds;
  return [
    person.name,
    person.userId,
    person.email,
    person.role,
    person.rosterId === null && person.now === null ? '' : statusWord(person.status, state, person.now),
    localStamp(person.firstJoinedAt, timeZone),
    localStamp(person.lastLeftAt, timeZone),
    seconds,
    wholeMinutes(seconds),
    tenths(person.presentRatio * 100),
    person.joins,
    person.maxDevices,
    flagList(person.flags),
    person.correction?.note ?? '',
    timeZone,
  ];
}

/** Every visit, by person and time. Who is still in, or whose leave nobody saw, has no leave and no length. */
export const visitsSheet = ({ lesson: { timeZone }, participants }: LessonReport): Sheet => ({
  name: 'Visits',
  columns: [
    text('Name'),
    text('User ID'),
    { header: 'Joined', kind: 'time' },
    { header: 'Left', kind: 'time' },
    number('Length (seconds)'),
    text('Time zone'),
  ],
  rows: participants.flatMap(({ name, userId, visits }) =>
    visits.map(({ joinedAt, leftAt }) => [
      name,
      userId,
      localStamp(joinedAt, timeZone),
      localStamp(leftAt, timeZone),
      leftAt === null ? null : Math.round((Date.parse(leftAt) - Date.parse(joinedAt)) / 1000),
      timeZone,
    ]),
  ),
});
