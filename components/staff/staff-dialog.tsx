'use client';

import { type FormEvent, useState } from 'react';
import { useSubmit } from '@/components/roster/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { toast } from '@/components/ui/toast';
import type { StaffInvited, StaffMember } from '@/lib/staff/schema';
import { OneTimeLink } from './one-time-link';
import { StaffFields } from './staff-fields';
import { readChange, readInvite, type StaffValues, toStaffValues } from './staff-values';
import { useStaffChanges } from './use-staff';

type StaffDialogProps = {
  /** Absent: somebody new. */
  member?: StaffMember;
  onClose: () => void;
};

/** Invites somebody and shows their link, or changes somebody. Loaded when opened; the server checks. */
export function StaffDialog({ member, onClose }: StaffDialogProps) {
  const { invite, change } = useStaffChanges();
  const [values, setValues] = useState<StaffValues>(() => toStaffValues(member));
  const [made, setMade] = useState<StaffInvited | null>(null);
  const names = [
    'name',
    'email',
    'role',
    'roomIds',
    ...values.rooms.map((_room, at) => `roomIds.${at}.until`),
  ];
  const { busy, errors, failure, submit } = useSubmit(names);
  const set = (part: Partial<StaffValues>) => setValues((current) => ({ ...current, ...part }));

  const onSubmit = (event: FormEvent<HTMLFormElement>) =>
    submit(event, async () => {
      if (member === undefined) {
        setMade(await invite(readInvite(values)));
        return;
      }
      const body = readChange(values, member);
      if (Object.keys(body).length > 0) await change(member.id, body);
      toast.success(`${values.name.trim()} is saved.`);
      onClose();
    });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={titleOf(member, made)}
      {...(member && { description: `${member.email} · counts from their next click on` })}
    >
      {made ? (
        <OneTimeLink
          kind="invite"
          name={made.staff.name}
          url={made.inviteUrl}
          expiresAt={made.expiresAt}
          onDone={onClose}
        />
      ) : (
        <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
          {failure !== undefined && (
            <ErrorNotice
              title={member === undefined ? 'Nobody was invited' : 'Nothing was changed'}
              error={failure}
            />
          )}
          <StaffFields member={member} values={values} errors={errors} set={set} />
          <DialogActions>
            <Button onClick={onClose} disabled={busy}>
              Cancel
            </Button>
            <Button type="submit" variant="primary" busy={busy}>
              {member === undefined ? 'Invite' : 'Save'}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

function titleOf(member: StaffMember | undefined, made: StaffInvited | null): string {
  if (made) return `${made.staff.name} is invited`;
  return member === undefined ? 'Invite somebody' : `Change ${member.name}`;
}
