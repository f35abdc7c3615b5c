'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { RegisterStudent } from '@/lib/register/schema';
import type { Column } from './arrange-register';
import { isBare } from './lesson-mark';
import type { Limits } from './look-after';
import { StudentCard } from './student-card';

type CardsProps = Limits & { students: RegisterStudent[]; columns: Column[]; zone: string; roomName: string };

/** As many letters as stand beside each other on a small phone. */
const letters = 8;
/** A class at once; a lecture in parts. Filter and search look at everybody all the same. */
const atOnce = 50;

/** A student a card. */
export function RegisterCards({ students, columns, ...rest }: CardsProps) {
  const [shown, setShown] = useState(atOnce);
  const latest = columns.filter(({ lesson }) => !isBare(lesson.state)).slice(-letters);
  const left = students.length - shown;
  return (
    <>
      <ul aria-label="Students" className="border-line border-t">
        {students.slice(0, shown).map((student, index) => (
          <li
            key={student.rosterId}
            aria-setsize={students.length}
            aria-posinset={index + 1}
            className="border-line border-b px-4 py-3"
          >
            <StudentCard student={student} latest={latest} {...rest} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className="flex justify-center p-4">
          <Button onClick={() => setShown(shown + atOnce)}>
            Show {formatCount(Math.min(atOnce, left))} more
          </Button>
        </div>
      )}
    </>
  );
}
