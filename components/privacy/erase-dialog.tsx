'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { studentPath } from '@/components/student/student-key';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { useStudentChanges } from './use-privacy';

type EraseDialogProps = { userId: string; name: string; open: boolean; onClose: () => void };

/** Erasing is for good: it is done by who types the user id. */
export function EraseDialog({ userId, name, open, onClose }: EraseDialogProps) {
  const [confirm, setConfirm] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { erase } = useStudentChanges(userId);
  const router = useRouter();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      const erased = await erase(confirm);
      toast.success('Erased', { description: 'What is left is attendance under a pseudonym.' });
      router.replace(studentPath(erased.userId));
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={() => busy || onClose()}
      title={`Erase ${name}?`}
      description="Name, user id, e-mail, external id and everything written about them go, for good. Attendance stays under a pseudonym, so that the numbers of the class stay true. They leave every roster."
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label="Type the user id to confirm" hint={<bdi className="break-all">{userId}</bdi>}>
          {(aria) => (
            <Input
              {...aria}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={confirm}
              onChange={(event) => setConfirm(event.target.value)}
            />
          )}
        </Field>
        {failure !== undefined && <ErrorNotice title="Nothing was erased" error={failure} />}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="danger" busy={busy} disabled={confirm !== userId}>
            Erase for good
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
