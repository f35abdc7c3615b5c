'use client';

import { MessagePage } from '@/components/shell/message-page';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import type { Student } from '@/lib/students/schema';
import { type StudentRange, studentKey } from './student-key';
import { StudentSkeleton } from './student-skeleton';
import { StudentView } from './student-view';
import { useStudent, useStudentRange } from './use-student';

type StudentPanelProps = {
  userId: string;
  range: StudentRange;
  /** The first answer, started by the server and not yet waited for; undefined when the browser shall ask. */
  first: First<Student>;
};

/** A student's record, from its first answer on. */
export function StudentPanel({ userId, range, first }: StudentPanelProps) {
  return (
    <FirstAnswers answers={{ [studentKey(userId, range)]: first }} waiting={<StudentSkeleton />}>
      <Panel key={userId} userId={userId} />
    </FirstAnswers>
  );
}

function Panel({ userId }: { userId: string }) {
  const { range, setRange } = useStudentRange(userId);
  const { data, error, isValidating, mutate } = useStudent(userId, range);
  const retry = () => void mutate();
  if (error?.code === 'not_found') return <NoStudent />;
  if (data) {
    return (
      <StudentView
        student={data}
        range={range}
        onRange={setRange}
        asking={isValidating}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!error) return <StudentSkeleton />;
  return (
    <>
      <PageHead title="Student" back={{ href: '/students', label: 'Students' }} />
      <ErrorNotice title="The record could not be loaded" error={error} busy={isValidating} onRetry={retry} />
      {range.from === '' && range.to === '' ? null : (
        <Button className="mt-4" onClick={() => setRange({ from: '', to: '' })}>
          The usual days
        </Button>
      )}
    </>
  );
}

function NoStudent() {
  return (
    <MessagePage
      title="There is no such student"
      actions={
        <ButtonLink variant="primary" href="/students">
          Find a student
        </ButtonLink>
      }
    >
      <p>The address may be mistyped, or nobody with this user id was ever on a roster you may see.</p>
    </MessagePage>
  );
}
