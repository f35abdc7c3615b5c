'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '@/components/shell/me';
import { Part } from '@/components/student/part';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { AccessRecord } from './access-record';
import { EraseDialog } from './erase-dialog';
import { HoldDialog } from './hold-dialog';
import { exportPath } from './privacy-key';
import { useHold, useStudentChanges } from './use-privacy';

type StudentPrivacyProps = { userId: string; name: string };

/** What only admins do with one student's record: export, hold and erase it, and see who looked at it. */
export function StudentPrivacy(props: StudentPrivacyProps) {
  return useMe().role === 'admin' ? <AdminsPart {...props} /> : null;
}

type Open = 'hold' | 'end' | 'erase' | null;

function AdminsPart({ userId, name }: StudentPrivacyProps) {
  const { data, error, isValidating, mutate } = useHold(userId);
  const { endHold } = useStudentChanges(userId);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const hold = data?.hold ?? null;
  return (
    <Part title="Privacy">
      <div className="flex flex-col gap-3 px-4 pb-4">
        {error ? (
          <ErrorNotice
            title="Whether the record is on hold could not be loaded"
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {hold === null ? null : (
          <p className="rounded-card border border-late bg-late-soft px-3 py-2 text-13">
            On hold since <Time at={hold.at} style="date" /> by <bdi>{hold.by}</bdi>: {hold.reason}
          </p>
        )}
        <div className="flex flex-wrap gap-2 max-md:flex-col">
          <ButtonLink prefetch={false} href={exportPath(userId)} download>
            <Download aria-hidden="true" />
            Export everything
          </ButtonLink>
          {hold === null ? (
            <Button disabled={data === undefined} onClick={() => setOpen('hold')}>
              Hold
            </Button>
          ) : (
            <Button onClick={() => setOpen('end')}>End the hold</Button>
          )}
          <Button
            variant="danger"
            disabled={data === undefined || hold !== null}
            onClick={() => setOpen('erase')}
          >
            Erase
          </Button>
        </div>
        <p className="text-12 text-soft">
          {hold === null
            ? 'A hold keeps this record from purges and from being erased.'
            : 'While the hold stands, nothing of this record is purged, and it cannot be erased.'}
        </p>
        <AccessRecord userId={userId} />
      </div>
      <HoldDialog userId={userId} open={open === 'hold'} onClose={close} />
      <EraseDialog userId={userId} name={name} open={open === 'erase'} onClose={close} />
      <ConfirmDialog
        open={open === 'end'}
        onOpenChange={close}
        title="End the hold?"
        body="Purges will take this record like every other again, and it can be erased."
        confirmLabel="End the hold"
        onConfirm={async () => {
          await endHold();
          toast.success('The hold ended');
        }}
      />
    </Part>
  );
}
