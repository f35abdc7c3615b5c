'use client';

import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import type { LessonReport } from '@/lib/lessons/schema';
import { LessonSkeleton } from './lesson-skeleton';
import { LessonView } from './lesson-view';
import { lessonKey, useLesson } from './use-lesson';

type LessonPanelProps = {
  lessonId: string;
  meetingUrl: string | null;
  /** The first answer, started by the server and not yet waited for; undefined when the browser shall ask. */
  first: First<LessonReport>;
};

/** A lesson, from its first answer on. */
export function LessonPanel({ lessonId, meetingUrl, first }: LessonPanelProps) {
  return (
    <FirstAnswers answers={{ [lessonKey(lessonId)]: first }} waiting={<LessonSkeleton />}>
      <Panel key={lessonId} lessonId={lessonId} meetingUrl={meetingUrl} />
    </FirstAnswers>
  );
}

/** The page in each of its states: loading, there, there but no longer renewed, failed, not found. */
function Panel({ lessonId, meetingUrl }: Omit<LessonPanelProps, 'first'>) {
  const { data, error, isValidating, mutate } = useLesson(lessonId);
  const again = { busy: isValidating, onRetry: () => void mutate() };
  if (data) {
    return (
      <LessonView
        report={data}
        meetingUrl={meetingUrl}
        asking={isValidating}
        stale={error ? { error, ...again } : null}
      />
    );
  }
  if (error?.code === 'not_found') return <NoLesson />;
  if (!error) return <LessonSkeleton />;
  return (
    <>
      <PageHead title="Lesson" back={{ href: '/rooms', label: 'Rooms' }} />
      <ErrorNotice title="The lesson could not be loaded" error={error} {...again} />
    </>
  );
}

function NoLesson() {
  return (
    <MessagePage
      title="There is no such lesson"
      actions={
        <ButtonLink variant="primary" href="/rooms">
          All rooms
        </ButtonLink>
      }
    >
      <p>
        The address may be mistyped, or the lesson was merged with another one. The lessons of a class stand
        on the page of its room.
      </p>
    </MessagePage>
  );
}
