'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input, Select } from '@/components/ui/field';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import { formatCount } from '@/lib/format/number';
import { leastDays, mostDays, noticeDays, type Retention } from '@/lib/privacy/schema';
import { usePrivacyChanges } from './use-privacy';

/** Chooses the periods. What gets too old by them is announced at once, never deleted at once. */
export function RetentionForm({ retention }: { retention: Retention }) {
  const { attendanceDays, auditDays, updatedAt, updatedBy } = retention;
  const [forEver, setForEver] = useState(attendanceDays === null);
  const [days, setDays] = useState(String(attendanceDays ?? 365));
  const [audit, setAudit] = useState(String(auditDays));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { choose } = usePrivacyChanges();
  const fields = isAppError(failure) ? failure.fields : undefined;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await choose({ attendanceDays: forEver ? null : Number(days), auditDays: Number(audit) });
      toast.success('Periods saved');
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4">
      <p className="text-13 text-soft">
        {attendanceDays === null
          ? 'Attendance is kept for ever, and so is the audit log.'
          : `Attendance is kept for ${formatCount(attendanceDays)} days, the audit log for ${formatCount(auditDays)}. What becomes older is announced ${noticeDays} days before it goes.`}{' '}
        {updatedAt === null ? (
          'Nobody has chosen a period yet.'
        ) : (
          <>
            Chosen by <bdi>{updatedBy}</bdi>, <Time at={updatedAt} style="date" />.
          </>
        )}
      </p>
      <div className="grid gap-4 md:grid-cols-3">
        <Field label="Attendance is kept">
          {(aria) => (
            <Select
              {...aria}
              value={forEver ? 'ever' : 'days'}
              onChange={(event) => setForEver(event.target.value === 'ever')}
            >
              <option value="ever">for ever</option>
              <option value="days">for a number of days</option>
            </Select>
          )}
        </Field>
        <Field
          label="Days of attendance"
          hint={`${leastDays} to ${formatCount(mostDays)}`}
          error={fields?.attendanceDays}
        >
          {(aria) => (
            <Input
              {...aria}
              type="number"
              inputMode="numeric"
              min={leastDays}
              max={mostDays}
              disabled={forEver}
              value={forEver ? '' : days}
              onChange={(event) => setDays(event.target.value)}
            />
          )}
        </Field>
        <Field label="Days of the audit log" hint="At least as long as attendance" error={fields?.auditDays}>
          {(aria) => (
            <Input
              {...aria}
              type="number"
              inputMode="numeric"
              min={leastDays}
              max={mostDays}
              value={audit}
              onChange={(event) => setAudit(event.target.value)}
            />
          )}
        </Field>
      </div>
      {failure !== undefined && fields === undefined && (
        <ErrorNotice title="The periods were not saved" error={failure} />
      )}
      <Button type="submit" variant="primary" busy={busy} className="self-start max-md:w-full">
        Save periods
      </Button>
    </form>
  );
}
