'use client';

import clsx from 'clsx';
import { type KeyboardEvent, useId, useState } from 'react';
import { someNames } from '@/components/lesson/lesson-words';
import { useStudentSearch } from '@/components/student/use-student-search';
import { type FieldAria, Input } from '@/components/ui/field';
import type { ExcusedStudent } from './excuse-values';

type StudentComboboxProps = { aria: FieldAria; onStudent: (student: ExcusedStudent) => void };

/** Finds a student by name, id or e-mail: type, walk with the arrow keys, choose with Enter or a tap. */
export function StudentCombobox({ aria, onStudent }: StudentComboboxProps) {
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { students, waiting, error } = useStudentSearch(text);
  const active = students[Math.min(at, students.length - 1)];
  const optionId = (userId: string) => `${listId}-${students.findIndex((one) => one.userId === userId)}`;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && students.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, students.length - 1) + step + students.length) % students.length);
    } else if (event.key === 'Enter') {
      // The form is not complete without a student: Enter chooses, and never sends.
      event.preventDefault();
      if (active && text.trim() !== '') onStudent(active);
    }
  };

  const open = text.trim() !== '';
  return (
    <div>
      <Input
        {...aria}
        role="combobox"
        aria-expanded={open && students.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active ? optionId(active.userId) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Name, id or e-mail"
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label="Students found"
        className={clsx(
          'mt-1 max-h-56 overflow-y-auto rounded-card border border-line bg-surface p-1',
          !(open && students.length > 0) && 'hidden',
        )}
      >
        {students.map((student) => (
          <div
            key={student.userId}
            id={optionId(student.userId)}
            role="option"
            tabIndex={-1}
            aria-selected={student === active}
            className={clsx(
              'flex min-h-11 cursor-pointer flex-col justify-center rounded-inner px-2 md:min-h-9',
              student === active && 'bg-accent-soft',
            )}
            onPointerMove={() => setAt(students.indexOf(student))}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onStudent(student)}
            onKeyDown={(event) => event.key === 'Enter' && onStudent(student)}
          >
            <span className="truncate">
              <bdi className="font-medium">{student.name}</bdi>{' '}
              <bdi className="text-12 text-faint">{student.userId}</bdi>
            </span>
            <bdi className="truncate text-12 text-soft">
              {someNames(
                student.rooms.map(({ roomName }) => roomName),
                3,
              )}
            </bdi>
          </div>
        ))}
      </div>
      <p role="status" className="text-12 text-soft empty:hidden">
        {error
          ? `Students could not be looked up. ${error.message}`
          : open && !waiting && students.length === 0
            ? 'Nobody of that name is on a roster.'
            : ''}
      </p>
    </div>
  );
}
