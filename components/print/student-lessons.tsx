import { clockRange } from '@/components/lesson/lesson-time';
import { formatDay } from '@/lib/format/time';
import type { StudentLesson } from '@/lib/students/schema';
import { glued, minutesOf } from './numbers';
import { StatusMark } from './status-mark';
import { lessonNote, missingStatus } from './student-words';
import { Cell, Head, RowHead, SheetTable } from './table';

const columns = {
  day: '7.5rem',
  time: '5.75rem',
  lesson: '9rem',
  status: '5.25rem',
  minutes: '5rem',
  why: '',
};

// The longest names of zones that people live in fit.
const withZones = { ...columns, time: '8rem', lesson: '8rem' };

/** Every lesson of somebody, one a row. `zone`: where all times are told; undefined names it lesson by lesson. */
export function StudentLessons({ lessons, zone }: { lessons: StudentLesson[]; zone: string | undefined }) {
  return (
    <SheetTable label="Lessons" columns={zone === undefined ? withZones : columns} minWidth="46rem">
      <thead>
        <tr>
          <Head>Date</Head>
          <Head>Time</Head>
          <Head>Lesson</Head>
          <Head>Status</Head>
          <Head number>Min of held</Head>
          <Head className="pl-2">Note, reason</Head>
        </tr>
      </thead>
      <tbody>
        {lessons.map((lesson) => (
          <tr key={lesson.lessonId}>
            <RowHead>{formatDay(lesson.startedAt, lesson.timeZone)}</RowHead>
            <Cell>
              {clockRange({ start: lesson.startedAt, end: lesson.endedAt }, lesson.timeZone)}
              {zone === undefined ? <span className="block text-soft">{lesson.timeZone}</span> : null}
            </Cell>
            <Cell>
              <bdi>{lesson.roomName}</bdi>
              {lesson.title === '' || lesson.title === lesson.roomName ? null : (
                <bdi className="block text-soft">{lesson.title}</bdi>
              )}
            </Cell>
            <Cell>
              {lesson.status === null ? (
                <span className="text-soft">– {missingStatus(lesson)}</span>
              ) : (
                <StatusMark mark={lesson.status} />
              )}
            </Cell>
            <Cell number>
              {lesson.status === null
                ? '–'
                : `${minutesOf(lesson.presentSeconds)} of ${minutesOf(lesson.heldSeconds)}`}
            </Cell>
            <Cell className="pl-2">
              {lesson.state === 'provisional' ? 'Provisional. ' : ''}
              {lesson.state === 'not-held' ? '' : glued(lessonNote(lesson))}
            </Cell>
          </tr>
        ))}
      </tbody>
    </SheetTable>
  );
}
