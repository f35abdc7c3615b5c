import { classes, type Person, teachers } from './people';

/** A weekly lesson: weekday 1 = Monday, local start, minutes. */
type Slot = [weekday: number, start: string, minutes: number];

export type Course = {
  room: string;
  description: string;
  template: 'school_videoconf' | 'school_lecture';
  teacher: Person;
  members: Person[];
  slots: Slot[];
  /** Every second week only. */
  fortnightly?: boolean;
  /** A recorder comes along. */
  recorded?: boolean;
  /** Lessons took place only in this many first weeks of the two months; the room is disabled since. */
  closedAfterWeeks?: number;
  withoutCodes?: boolean;
  size?: number;
  maxDurationSeconds?: number;
};

const teacher = (number: number): Person => teachers[number - 1] ?? { userId: 'tch-00', name: 'Substitute' };
const some = (list: Person[], from: number, to: number) => list.slice(from, to);

/** The school's rooms. No class and no teacher is in two lessons at a time. */
export const courses: Course[] = [
  {
    room: 'algebra-7b',
    description: 'Algebra, class 7B',
    template: 'school_videoconf',
    teacher: teacher(1),
    members: [...classes['7b'], ...some(classes['8c'], 17, 20)],
    slots: [
      [1, '09:00', 60],
      [3, '09:00', 60],
      [4, '11:00', 45],
    ],
  },
  {
    room: 'english-7b',
    description: 'English, class 7B',
    template: 'school_videoconf',
    teacher: teacher(3),
    members: classes['7b'],
    slots: [
      [2, '08:00', 45],
      [4, '09:00', 90],
    ],
  },
  {
    room: 'biology-8c',
    description: 'Biology, class 8C',
    template: 'school_videoconf',
    teacher: teacher(2),
    members: classes['8c'],
    slots: [
      [2, '10:00', 90],
      [5, '08:00', 45],
    ],
  },
  {
    room: 'english-8c',
    description: 'English, class 8C',
    template: 'school_videoconf',
    teacher: teacher(3),
    members: classes['8c'],
    slots: [
      [1, '10:30', 60],
      [3, '11:00', 45],
    ],
  },
  {
    room: 'physics-9a',
    description: 'Physics, class 9A, with the lab camera',
    template: 'school_videoconf',
    teacher: teacher(4),
    members: classes['9a'],
    slots: [
      [2, '09:00', 60],
      [4, '10:00', 90],
    ],
    recorded: true,
  },
  {
    room: 'history-9a',
    description: 'History, class 9A',
    template: 'school_videoconf',
    teacher: teacher(5),
    members: classes['9a'],
    slots: [
      [1, '11:00', 60],
      [5, '09:00', 60],
    ],
    maxDurationSeconds: 7200,
  },
  {
    room: 'chemistry-9a',
    description: 'Chemistry, class 9A',
    template: 'school_videoconf',
    teacher: teacher(2),
    members: classes['9a'],
    slots: [
      [3, '08:00', 90],
      [5, '11:00', 60],
    ],
  },
  {
    room: 'french-2',
    description: 'French, second level, 8C and 9A together',
    template: 'school_videoconf',
    teacher: teacher(7),
    members: [...some(classes['8c'], 0, 12), ...some(classes['9a'], 8, 20)],
    slots: [
      [2, '13:30', 60],
      [4, '13:30', 60],
    ],
  },
  {
    room: 'robotics-club',
    description: 'Robotics club, all years',
    template: 'school_videoconf',
    teacher: teacher(8),
    members: [...some(classes['7b'], 2, 8), ...some(classes['8c'], 5, 11), ...some(classes['9a'], 0, 7)],
    slots: [[3, '14:00', 90]],
    size: 40,
  },
  {
    room: 'guest-lectures',
    description: 'A guest speaks, every second Friday',
    template: 'school_lecture',
    teacher: teacher(5),
    members: [...some(classes['9a'], 0, 20), ...some(classes['8c'], 12, 20)],
    slots: [[5, '13:00', 90]],
    fortnightly: true,
    recorded: true,
  },
  {
    room: 'latin-8c',
    description: 'Latin, class 8C (moved to the classroom)',
    template: 'school_videoconf',
    teacher: teacher(6),
    members: some(classes['8c'], 0, 18),
    slots: [[1, '08:00', 45]],
    closedAfterWeeks: 4,
  },
  {
    room: 'chess-club',
    description: '',
    template: 'school_videoconf',
    teacher: teacher(8),
    members: some(classes['7b'], 0, 18),
    slots: [],
    withoutCodes: true,
  },
];

/** Rooms that are live one after the other while the demo runs; neighbours share no student and no teacher. */
export const liveRooms = [
  'algebra-7b',
  'physics-9a',
  'biology-8c',
  'english-7b',
  'history-9a',
  'english-8c',
  'chemistry-9a',
];
