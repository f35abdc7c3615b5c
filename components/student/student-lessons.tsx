'use client';

import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Select } from '@/components/ui/field';
import { useListKeys } from '@/components/ui/use-list-keys';
import { formatCount } from '@/lib/format/number';
import type { Student } from '@/lib/students/schema';
import { filterLessons, type LessonGroup, lessonGroups, type StudentLessonFilter } from './lesson-rows';
import { Part } from './part';
import { StudentLessonRow } from './student-lesson-row';
import { percentagesSoFar } from './trend-model';

const all: StudentLessonFilter = { roomId: '', group: '' };
/** So many at once; the others come on demand. */
const few = 100;

const columns = [
  { label: 'Lesson', width: 'w-44' },
  { label: 'Room', width: 'w-[18%]' },
  { label: 'Status', width: 'w-32' },
  { label: 'There', width: 'w-26', number: true },
  { label: 'So far', width: 'w-18', number: true },
  { label: 'Why', width: '' },
];

/** Every lesson, newest first: what it was for this student, and why. */
export function StudentLessons({ student: { userId, lessons, rooms } }: { student: Student }) {
  const [filter, setFilter] = useState(all);
  const [shown, setShown] = useState(few);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys({ list: body });
  const soFar = useMemo(() => percentagesSoFar(lessons), [lessons]);
  const groups = useMemo(() => lessonGroups(lessons), [lessons]);
  const found = useMemo(() => filterLessons(lessons, filter), [lessons, filter]);
  const narrow = (part: Partial<StudentLessonFilter>) => setFilter({ ...filter, ...part });
  return (
    <Part
      title="Lessons"
      aside={
        <search className="flex flex-wrap items-center gap-2 max-md:w-full md:ml-auto">
          <Select
            aria-label="Status"
            className="w-auto max-md:flex-1"
            value={filter.group}
            onChange={(event) => narrow({ group: event.target.value as LessonGroup })}
          >
            <option value="">All statuses</option>
            {groups.map(({ group, label }) => (
              <option key={group} value={group}>
                {label}
              </option>
            ))}
          </Select>
          {rooms.length > 1 ? (
            <Select
              aria-label="Room"
              className="w-auto max-w-52 max-md:flex-1"
              value={filter.roomId}
              onChange={(event) => narrow({ roomId: event.target.value })}
            >
              <option value="">All rooms</option>
              {rooms.map(({ roomId, roomName }) => (
                <option key={roomId} value={roomId}>
                  {roomName}
                </option>
              ))}
            </Select>
          ) : null}
          <p role="status" className="text-13 text-soft tabular-nums max-md:w-full">
            {found.length === lessons.length
              ? formatCount(lessons.length)
              : `${formatCount(found.length)} of ${formatCount(lessons.length)}`}{' '}
            {lessons.length === 1 ? 'lesson' : 'lessons'}
          </p>
        </search>
      }
    >
      {lessons.length === 0 ? (
        <Empty title="No lesson in these days">
          Lessons of the rooms on whose roster this student is will be listed here, each with its status.
        </Empty>
      ) : (
        <table className="w-full text-13 max-lg:block lg:table-fixed">
          <caption className="sr-only">Lessons of this student, newest first</caption>
          <thead className="border-line border-t text-left text-12 text-soft max-lg:sr-only">
            <tr className="h-8">
              {columns.map(({ label, width, number }) => (
                <th
                  key={label}
                  scope="col"
                  title={label === 'So far' ? 'The percentage over all lessons up to this one' : undefined}
                  className={`px-2 font-medium first:pl-4 last:pr-4 ${width} ${number ? 'text-right' : ''}`}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} className="max-lg:block">
            {found.slice(0, shown).map((lesson) => (
              <StudentLessonRow
                key={lesson.lessonId}
                lesson={lesson}
                userId={userId}
                soFar={soFar.get(lesson.lessonId) ?? null}
              />
            ))}
          </tbody>
        </table>
      )}
      {lessons.length > 0 && found.length === 0 ? (
        <Empty
          title="No lesson matches"
          action={<Button onClick={() => setFilter(all)}>All lessons</Button>}
        />
      ) : null}
      {found.length > shown ? (
        <div className="border-line border-t px-4 py-3">
          <Button onClick={() => setShown(found.length)}>Show all {formatCount(found.length)}</Button>
        </div>
      ) : null}
    </Part>
  );
}
