'use client';

import { Field, Select } from '@/components/ui/field';
import type { ImportField, ImportResult } from '@/lib/roster/schema';
import type { ImportChoices } from './import-call';
import { Part } from './part';

const fields: { field: ImportField; label: string }[] = [
  { field: 'userId', label: 'User id' },
  { field: 'name', label: 'Name' },
  { field: 'firstName', label: 'First name' },
  { field: 'lastName', label: 'Last name' },
  { field: 'email', label: 'E-mail' },
  { field: 'externalId', label: 'External id' },
  { field: 'class', label: 'Class' },
  { field: 'from', label: 'First day' },
  { field: 'until', label: 'Last day' },
];

type ColumnChoicesProps = {
  result: ImportResult;
  choices: ImportChoices;
  onDecide: (part: Partial<ImportChoices>) => void;
};

/** What each column is taken for, to be corrected. A field belongs to one column: choosing it again takes it from the other. */
export function ColumnChoices({ result: { read }, choices, onDecide }: ColumnChoicesProps) {
  // What was chosen counts at once; the answer that is read by it comes later.
  const taken = choices.columns ?? read.columns.map(({ field }) => field);
  const choose = (index: number, field: ImportField | null) =>
    onDecide({
      header: choices.header ?? read.header,
      columns: taken.map((other, place) => {
        if (place === index) return field;
        return other === field ? null : other;
      }),
    });
  // Columns have no name of their own but their place: two heads may be equal or empty.
  const columns = read.columns.map(({ header }, index) => ({ header, index, key: `column ${index}` }));
  return (
    <Part title="Columns">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {columns.map(({ key, index, header }) => (
          <Field key={key} label={<span className="line-clamp-1 break-all">{nameOf(header, index)}</span>}>
            {(aria) => (
              <Select
                {...aria}
                value={taken[index] ?? ''}
                onChange={(event) => choose(index, (event.target.value || null) as ImportField | null)}
              >
                <option value="">Not used</option>
                {fields.map(({ field, label }) => (
                  <option key={field} value={field}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
    </Part>
  );
}

const nameOf = (header: string, index: number): string =>
  header.trim() === '' ? `Column ${index + 1}` : header;
