'use client';

import {
  CalendarClock,
  Check,
  CircleSlash,
  Ellipsis,
  FileSpreadsheet,
  FileText,
  Merge,
  PenLine,
  Printer,
  Split,
} from 'lucide-react';
import { useId, useState } from 'react';
import { useMay } from '@/components/shell/me';
import { Button, IconButton } from '@/components/ui/button';
import { Menu, MenuItem, MenuNote } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useNow } from '@/components/ui/use-now';
import type { AppError } from '@/lib/errors';
import type { LessonReport, LessonState } from '@/lib/lessons/schema';
import type { LessonDialogKind } from './lesson-dialogs';
import { unsignable } from './sign-reason';
import { type LessonChanges, wordsOf } from './use-lesson-changes';

type ActionsProps = {
  report: LessonReport;
  changes: LessonChanges;
  onDialog: (kind: LessonDialogKind) => void;
  stale: { error: AppError; busy: boolean; onRetry: () => void } | null;
};

/** Sign, and what is needed less often behind a menu; for who only looks, the lesson on paper or as a file. */
export function LessonActions({ report, changes, onDialog, stale }: ActionsProps) {
  const { state } = report.lesson;
  const may = useMay('rooms:write');
  return (
    <>
      {stale ? (
        <p role="status" className="flex items-center gap-2 text-12 text-late" title={stale.error.message}>
          Not up to date
          <Button size="sm" busy={stale.busy} onClick={stale.onRetry}>
            Try again
          </Button>
        </p>
      ) : null}
      {!may || state === 'signed' || state === 'live' ? null : <Sign report={report} changes={changes} />}
      <Menu
        label="Lesson"
        trigger={
          <IconButton label="More for this lesson">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {!may ? null : state === 'signed' ? (
          <MenuNote>To change its window, undo the signature below.</MenuNote>
        ) : (
          <WindowItems state={state} onDialog={onDialog} />
        )}
        <PaperItems lessonId={report.lesson.id} />
      </Menu>
    </>
  );
}

/** The lesson on paper, or as a file. */
function PaperItems({ lessonId }: { lessonId: string }) {
  const id = encodeURIComponent(lessonId);
  const download = (kind: 'csv' | 'xlsx') => window.location.assign(`/api/lessons/${id}/attendance.${kind}`);
  return (
    <>
      <MenuItem href={`/print/lessons/${id}`}>
        <Printer aria-hidden="true" />
        Print
      </MenuItem>
      <MenuItem onSelect={() => download('csv')}>
        <FileText aria-hidden="true" />
        Download CSV
      </MenuItem>
      <MenuItem onSelect={() => download('xlsx')}>
        <FileSpreadsheet aria-hidden="true" />
        Download spreadsheet
      </MenuItem>
    </>
  );
}

type WindowItemsProps = Pick<ActionsProps, 'onDialog'> & { state: LessonState };

/** What a signature fixes: from when to when the lesson was, and that it was. */
function WindowItems({ state, onDialog }: WindowItemsProps) {
  return (
    <>
      <MenuItem onSelect={() => onDialog('window')}>
        <CalendarClock aria-hidden="true" />
        Set the window…
      </MenuItem>
      <MenuItem onSelect={() => onDialog('split')}>
        <Split aria-hidden="true" />
        Split…
      </MenuItem>
      <MenuItem onSelect={() => onDialog('merge')}>
        <Merge aria-hidden="true" />
        Merge with a neighbour…
      </MenuItem>
      {state === 'not-held' ? (
        <MenuItem onSelect={() => onDialog('held')}>
          <Check aria-hidden="true" />
          Declare held…
        </MenuItem>
      ) : (
        <MenuItem onSelect={() => onDialog('unheld')}>
          <CircleSlash aria-hidden="true" />
          Declare not held…
        </MenuItem>
      )}
    </>
  );
}

/** Signing says: these statuses are right. While it cannot be done the button stays in reach and says why. */
function Sign({ report, changes }: Pick<ActionsProps, 'report' | 'changes'>) {
  const [busy, setBusy] = useState(false);
  const reasonId = useId();
  const reason = unsignable(report, useNow());
  const sign = async () => {
    if (reason !== null) return;
    setBusy(true);
    await changes.sign().catch((error: unknown) => toast.error(wordsOf(error)));
    setBusy(false);
  };
  return (
    <>
      {reason === null ? null : (
        <span id={reasonId} className="text-12 text-soft max-md:w-full">
          {reason}
        </span>
      )}
      <Button
        variant={reason === null ? 'primary' : 'secondary'}
        busy={busy}
        aria-disabled={reason !== null}
        aria-describedby={reason === null ? undefined : reasonId}
        className={reason === null ? undefined : 'opacity-55'}
        onClick={sign}
      >
        <PenLine aria-hidden="true" />
        Sign
      </Button>
    </>
  );
}
