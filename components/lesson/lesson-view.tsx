'use client';

import dynamic from 'next/dynamic';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { TableSkeleton } from '@/components/attendance/attendance-skeleton';
import { LiveWords } from '@/components/attendance/live-words';
import { useMay } from '@/components/shell/me';
import { Empty } from '@/components/ui/empty';
import { ZoneProvider } from '@/components/ui/zone';
import type { AppError } from '@/lib/errors';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { FreshLine } from './fresh-line';
import { LessonActions } from './lesson-actions';
import { LessonCharts } from './lesson-charts';
import { LessonCounts } from './lesson-counts';
import type { LessonDialogKind } from './lesson-dialogs';
import { lessonFrame } from './lesson-frame';
import { LessonHead } from './lesson-head';
import { LessonHistory } from './lesson-history';
import { LessonTable, peopleId } from './lesson-table';
import { NeedsYou } from './needs-you';
import { NotHereYet } from './not-here-yet';
import { useLessonChanges } from './use-lesson-changes';
import { useLessonKeys } from './use-lesson-keys';
import { useLessonRows } from './use-lesson-rows';
import { useSelection } from './use-selection';

const LessonDialog = dynamic(() => import('./lesson-dialogs').then((part) => part.LessonDialog), {
  ssr: false,
});
const BulkBar = dynamic(() => import('./bulk-bar').then((part) => part.BulkBar), { ssr: false });
const LinkDialog = dynamic(() => import('./link-dialog').then((part) => part.LinkDialog), { ssr: false });

type ViewProps = {
  report: LessonReport;
  /** Where classes open, or null while nobody has said. */
  meetingUrl: string | null;
  asking: boolean;
  /** The last renewal failed; what is shown is older than it should be. */
  stale: { error: AppError; busy: boolean; onRetry: () => void } | null;
};

/** A lesson: head, numbers, what needs a decision, everybody, charts, history. */
export function LessonView({ report, meetingUrl, asking, stale }: ViewProps) {
  const { lesson, participants } = report;
  const frame = useMemo(() => lessonFrame(report), [report]);
  const live = lesson.state === 'live';
  const may = useMay('rooms:write');
  const rows = useLessonRows(participants);
  const selection = useSelection(participants, rows.rows, may && !live && lesson.state !== 'not-held');
  const changes = useLessonChanges(lesson.id);
  const [dialog, setDialog] = useState<LessonDialogKind | null>(null);
  const [guest, setGuest] = useState<LessonParticipant | null>(null);
  const [asked, setAsked] = useState(0);
  useLessonKeys(lesson.previousId, lesson.nextId);

  const onDecide = (people: LessonParticipant[]) => {
    selection.choose(people.map(({ key }) => key));
    setAsked((times) => times + 1);
  };
  const onDecided = () => {
    selection.clear();
    setAsked(0);
    document.getElementById(peopleId)?.focus({ preventScroll: true });
  };
  const closeDialog = useCallback(() => setDialog(null), []);
  const { chosen } = selection;

  return (
    <ZoneProvider zone={lesson.timeZone}>
      <LessonHead
        report={report}
        actions={<LessonActions report={report} changes={changes} onDialog={setDialog} stale={stale} />}
      />
      <div className={chosen.length > 0 ? 'flex flex-col gap-4 pb-40' : 'flex flex-col gap-4 pb-12'}>
        {live || lesson.state === 'provisional' ? (
          <FreshLine freshAt={lesson.freshAt} asking={asking} />
        ) : null}
        {live ? <LiveWords here={report.counts.here} /> : null}
        {live ? <NotHereYet report={report} meetingUrl={meetingUrl} /> : null}
        <LessonCounts report={report} />
        {live ? null : (
          <NeedsYou report={report} changes={changes} onDecide={onDecide} onDialog={setDialog} />
        )}
        {participants.length === 0 ? (
          <NobodyHere />
        ) : (
          <>
            {/* Apart, so that what stands above is shown and answers before hundreds of rows are ready. */}
            <Suspense fallback={<TableSkeleton />}>
              <LessonTable
                report={report}
                frame={frame}
                rows={rows}
                selection={selection}
                changes={changes}
                onLink={may ? setGuest : undefined}
              />
            </Suspense>
            {report.series.length > 0 ? <LessonCharts report={report} frame={frame} /> : null}
          </>
        )}
        <LessonHistory events={report.events} changes={changes} />
      </div>
      {chosen.length > 0 ? (
        <BulkBar chosen={chosen} changes={changes} asked={asked} onDone={onDecided} />
      ) : null}
      {dialog ? <LessonDialog kind={dialog} report={report} changes={changes} onClose={closeDialog} /> : null}
      {guest ? (
        <LinkDialog person={guest} report={report} changes={changes} onClose={() => setGuest(null)} />
      ) : null}
    </ZoneProvider>
  );
}

function NobodyHere() {
  return (
    <div className="rounded-card border border-line bg-surface">
      <Empty title="Nobody was in this lesson">
        Nobody came, and the room has no roster that says who should have.
      </Empty>
    </div>
  );
}
