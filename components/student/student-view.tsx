'use client';

import { useExcuseDialog } from '@/components/excuses/use-excuse-dialog';
import { FreshLine } from '@/components/lesson/fresh-line';
import { dateIn } from '@/components/lesson/wall-clock';
import { StudentPrivacy } from '@/components/privacy/student-privacy';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import type { AppError } from '@/lib/errors';
import type { Student } from '@/lib/students/schema';
import { StudentExcuses } from './student-excuses';
import { StudentHead } from './student-head';
import type { StudentRange } from './student-key';
import { StudentLessons } from './student-lessons';
import { StudentRooms } from './student-rooms';
import { StudentStreaks } from './student-streaks';
import { StudentSummary } from './student-summary';
import { StudentTrend } from './student-trend';

type StudentViewProps = {
  student: Student;
  range: StudentRange;
  onRange: (part: Partial<StudentRange>) => void;
  asking: boolean;
  error: AppError | undefined;
  onRetry: () => void;
};

/** One person over all rooms: how they stand, how that came about, and every lesson. */
export function StudentView({ student, range, onRange, asking, error, onRetry }: StudentViewProps) {
  const today = dateIn(useNow(), useZone());
  const dialog = useExcuseDialog();
  const { userId, name, rooms } = student;
  return (
    <>
      <StudentHead
        student={student}
        range={range}
        onRange={onRange}
        onExcuse={() => dialog.open({ student: { userId, name, rooms }, from: today })}
      />
      <div className="flex flex-col gap-4 pb-12" aria-busy={asking || undefined}>
        <FreshLine freshAt={student.freshAt} asking={asking} />
        {error ? (
          <ErrorNotice title="The record is not up to date" error={error} busy={asking} onRetry={onRetry} />
        ) : null}
        <StudentSummary student={student} />
        <StudentTrend lessons={student.lessons} />
        <StudentStreaks streaks={student.streaks} />
        <StudentRooms rooms={rooms} />
        <StudentExcuses student={student} today={today} />
        <StudentLessons student={student} />
        <StudentPrivacy userId={userId} name={name} />
      </div>
      {dialog.element}
    </>
  );
}
