import { Field, Input } from '@/components/ui/field';
import type { FieldErrors } from '@/lib/errors';
import type { RosterPerson } from '@/lib/roster/schema';
import type { PersonChange } from './use-roster';

/** A person as the form holds it: text as typed. */
export type PersonValues = Record<'userId' | 'name' | 'email' | 'externalId' | 'from' | 'until', string>;

export const toPersonValues = (person?: RosterPerson): PersonValues => ({
  userId: person?.userId ?? '',
  name: person?.name ?? '',
  email: person?.email ?? '',
  externalId: person?.externalId ?? '',
  from: person?.from ?? '',
  until: person?.until ?? '',
});

/** What to send: of somebody new all that was given, of somebody known what differs; what was emptied is null. */
export function readPersonValues(values: PersonValues, was?: PersonValues): PersonChange {
  const { userId, name, ...rest } = values;
  const all: Record<string, string | null> = { userId: userId.trim(), name: name.trim() };
  for (const [field, text] of Object.entries(rest)) all[field] = text.trim() === '' ? null : text.trim();
  return Object.fromEntries(
    Object.entries(all).filter(([field, value]) =>
      was ? (value ?? '') !== was[field as keyof PersonValues] : value !== null,
    ),
  );
}

type PersonFieldsProps = {
  values: PersonValues;
  errors: FieldErrors;
  set: (part: Partial<PersonValues>) => void;
};

const fields = [
  { name: 'name', label: 'Name', hint: '' },
  {
    name: 'userId',
    label: 'User id',
    hint: 'The one your app joins with; this is how they are known in class.',
  },
  { name: 'email', label: 'E-mail', hint: 'Optional.' },
  { name: 'externalId', label: 'External id', hint: 'Optional. Of your school’s own records.' },
] as const;

/** Who somebody is. */
export function PersonFields({ values, errors, set }: PersonFieldsProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {fields.map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint} error={errors[name]}>
          {(aria) => (
            <Input
              {...aria}
              type={name === 'email' ? 'email' : 'text'}
              autoComplete="off"
              autoCapitalize={name === 'name' ? 'words' : 'none'}
              spellCheck={false}
              value={values[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
