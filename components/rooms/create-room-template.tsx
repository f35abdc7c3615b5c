'use client';

import { Field, Select } from '@/components/ui/field';
import { useTemplates } from './use-templates';

type Props = { value: string; error: string | undefined; onChange: (templateId: string) => void };

/** The template decides the roles. Should the list not come, the workspace's own default still can be used. */
export function CreateRoomTemplate({ value, error, onChange }: Props) {
  const { data, error: failure, isLoading, mutate } = useTemplates();
  const hint = failure ? (
    <>
      The templates could not be loaded.{' '}
      <button type="button" className="font-medium text-accent underline" onClick={() => void mutate()}>
        Try again
      </button>
    </>
  ) : (
    'Decides the roles. Cannot be changed later.'
  );
  return (
    <Field label="Template" hint={hint} error={error}>
      {(aria) => (
        <Select {...aria} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{isLoading ? 'Loading…' : 'Default of the workspace'}</option>
          {data?.templates.map((template) => (
            <option key={template.id} value={template.id}>
              {template.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
