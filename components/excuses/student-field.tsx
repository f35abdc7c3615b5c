'use client';

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { ExcusedStudent } from './excuse-values';
import { StudentCombobox } from './student-combobox';

type StudentFieldProps = {
  student: ExcusedStudent | null;
  error: string | undefined;
  onStudent: (student: ExcusedStudent | null) => void;
};

/** Who it is: found by name, then shown with their id, for names repeat. */
export function StudentField({ student, error, onStudent }: StudentFieldProps) {
  if (student === null) {
    return (
      <Field label="Student" error={error} hint="Everybody on a roster can be found.">
        {(aria) => <StudentCombobox aria={aria} onStudent={onStudent} />}
      </Field>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium text-13">Student</span>
      <div className="flex items-center gap-3 rounded-card border border-line-mid bg-sunken py-1 pr-1 pl-3">
        <p className="min-w-0 flex-1 truncate">
          <bdi className="font-medium">{student.name}</bdi>{' '}
          <bdi className="text-12 text-soft">{student.userId}</bdi>
        </p>
        {/* The field that had the focus is gone with the choice. */}
        <Button size="sm" variant="ghost" autoFocus onClick={() => onStudent(null)}>
          Change
        </Button>
      </div>
    </div>
  );
}
