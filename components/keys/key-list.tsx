'use client';

import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { toast } from '@/components/ui/toast';
import type { ApiKey } from '@/lib/keys/schema';
import { KeyListSkeleton } from './key-list-skeleton';
import { KeyTable } from './key-table';
import { useKeyChanges, useKeys } from './use-keys';

/** The keys that stand; each can be revoked after a question. */
export function KeyList() {
  const { data, error, isValidating, mutate } = useKeys();
  const { revoke } = useKeyChanges();
  const [asked, setAsked] = useState<ApiKey | null>(null);
  const [open, setOpen] = useState(false);

  const ask = (key: ApiKey) => {
    setAsked(key);
    setOpen(true);
  };
  const confirm = async () => {
    if (!asked) return;
    await revoke(asked.id);
    toast.success(`${asked.name} is revoked`);
  };

  return (
    <>
      {error && (
        <ErrorNotice
          className="mb-4"
          title="The keys could not be loaded"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      )}
      {!data && !error && <KeyListSkeleton />}
      {data && (
        <div className="rounded-card border border-line bg-surface">
          {data.keys.length > 0 ? (
            <KeyTable keys={data.keys} onRevoke={ask} />
          ) : (
            <Empty title="No keys yet">
              Make one above, and the programs of your school can ask Rollcall for rooms, tokens and
              attendance.
            </Empty>
          )}
        </div>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Revoke ${asked?.name ?? 'this key'}?`}
        body="Whatever uses this key is refused from the next call on. A revoked key cannot be brought back."
        confirmLabel="Revoke key"
        danger
        onConfirm={confirm}
      />
    </>
  );
}
