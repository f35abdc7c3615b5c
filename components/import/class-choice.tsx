'use client';

import { Field, Select } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import type { ImportResult } from '@/lib/roster/schema';
import type { ImportChoices } from './import-call';

type ClassChoiceProps = {
  result: ImportResult;
  chosen: string | undefined;
  onDecide: (part: Partial<ImportChoices>) => void;
};

/** For a room and a file with several classes: whose rows are taken. */
export function ClassChoice({ result, chosen, onDecide }: ClassChoiceProps) {
  const { classes } = result.read;
  if (classes.length < 2) return null;
  const taken = classes.filter(({ roomId }) => roomId !== null);
  // Without a choice the server takes the class named as the room, else all.
  const all = taken.length === classes.length;
  const value = chosen ?? (all ? '' : (taken[0]?.className ?? ''));
  return (
    <Field
      label="Class"
      hint={
        value === ''
          ? 'The file has several classes; all of them are imported into this room.'
          : 'The file has several classes; only the rows of this one are imported.'
      }
      className="max-w-sm"
    >
      {(aria) => (
        <Select
          {...aria}
          value={value}
          onChange={(event) => onDecide({ className: event.target.value || undefined })}
        >
          {(all || value === '') && <option value="">All classes</option>}
          {classes.map(({ className, people }) => (
            <option key={className} value={className}>
              {className} ({formatCount(people)})
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
