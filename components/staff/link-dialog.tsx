'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { StaffMember, StaffReset } from '@/lib/staff/schema';
import { OneTimeLink } from './one-time-link';
import { useStaffChanges } from './use-staff';

/** Makes somebody a link to choose a password, after saying what that does. */
export function LinkDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { reset } = useStaffChanges();
  const [made, setMade] = useState<StaffReset | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const kind = member.invited ? 'invite' : 'reset';

  const make = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      setMade(await reset(member.id));
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={kind === 'invite' ? `New invite for ${member.name}` : `Reset the password of ${member.name}`}
    >
      {made ? (
        <OneTimeLink
          kind={kind}
          name={member.name}
          url={made.resetUrl}
          expiresAt={made.expiresAt}
          onDone={onClose}
        />
      ) : (
        <div className="flex flex-col gap-4">
          {failure !== undefined && <ErrorNotice title="No link was made" error={failure} />}
          <p className="text-14">
            {kind === 'invite'
              ? 'You get a link for 48 hours, for one use. The one from before stops working.'
              : 'You get a link for 24 hours, for one use. Until it is used, the password of today works; then all their sessions end.'}
          </p>
          <DialogActions>
            <Button onClick={onClose} disabled={busy}>
              Cancel
            </Button>
            <Button variant="primary" busy={busy} onClick={make}>
              Make link
            </Button>
          </DialogActions>
        </div>
      )}
    </Dialog>
  );
}
