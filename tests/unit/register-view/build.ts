import fc from 'fast-check';
import type { LessonState, Status } from '@/lib/lessons/schema';
import type { Register, RegisterLesson, RegisterStudent } from '@/lib/register/schema';

const letters: Record<string, Status | null> = {
  P: 'present',
  L: 'late',
  H: 'partial',
  A: 'absent',
  E: 'excused',
  '.': null,
};
const dayMs = 86_400_000;

/** The n-th lesson, a day apart from 1 September 2026 on. */
export function lesson(index: number, more: Partial<RegisterLesson> = {}): RegisterLesson {
  const date = new Date(Date.UTC(2026, 8, 1) + index * dayMs).toISOString().slice(0, 10);
  return {
    id: `lesson-${index}`,
    title: 'Algebra',
    startedAt: `${date}T07:00:00.000Z`,
    endedAt: `${date}T08:00:00.000Z`,
    date,
    state: 'signed',
    heldSeconds: 3_600,
    ...more,
  };
}

/** Somebody with a letter a lesson: `P L H A E`, and `.` for no status. */
export function student(name: string, word: string, more: Partial<RegisterStudent> = {}): RegisterStudent {
  const statuses = [...word].map((letter) => letters[letter] ?? null);
  const count = (status: Status) => statuses.filter((one) => one === status).length;
  const counts = {
    present: count('present'),
    late: count('late'),
    partial: count('partial'),
    absent: count('absent'),
    excused: count('excused'),
  };
  const counted = counts.present + counts.late + counts.partial + counts.absent;
  const attended = counts.present + counts.late + counts.partial / 2;
  const row = statuses.filter((status) => status !== null && status !== 'excused');
  return {
    rosterId: `roster-${name}`,
    userId: `user-${name}`,
    name,
    email: null,
    statuses,
    presentSeconds: statuses.map((status) => (status === 'present' ? 3_600 : 0)),
    counts,
    percentage: counted === 0 ? null : (attended / counted) * 100,
    attendedMinutes: counts.present * 60,
    heldMinutes: counted * 60,
    absencesInARow: row.length - 1 - row.findLastIndex((status) => status !== 'absent'),
    ...more,
  };
}

export function register(students: RegisterStudent[], lessons: RegisterLesson[]): Register {
  return {
    roomId: 'room',
    roomName: 'algebra-7b',
    timeZone: 'Europe/Berlin',
    from: '2026-09-01',
    to: '2026-11-22',
    freshAt: null,
    lessons,
    students,
  };
}

const states: LessonState[] = ['live', 'provisional', 'final', 'signed', 'not-held'];

/** Any register up to 12 students and 20 lessons. */
export const anyRegister: fc.Arbitrary<Register> = fc
  .array(fc.constantFrom(...states), { maxLength: 20 })
  .chain((of) =>
    fc
      .array(
        fc.string({
          unit: fc.constantFrom('P', 'L', 'H', 'A', 'E', '.'),
          minLength: of.length,
          maxLength: of.length,
        }),
        { maxLength: 12 },
      )
      .map((words) =>
        register(
          words.map((word, index) => student(`Student ${index}`, word)),
          of.map((state, index) => lesson(index, { state })),
        ),
      ),
  );
