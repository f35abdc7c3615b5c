'use client';

import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { rolesOf } from '@/components/join/roles';
import { useRoom } from '@/components/rooms/use-room';
import { useTemplates } from '@/components/rooms/use-templates';
import { Only } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field, Input } from '@/components/ui/field';
import type { FieldErrors } from '@/lib/errors';
import type { PartProps } from './part-props';
import { Section } from './section';

const kinds = [
  { field: 'staffRoles', label: 'Staff', called: 'staff' },
  { field: 'observerRoles', label: 'Observer', called: 'an observer' },
  { field: 'waitingRoles', label: 'Waiting', called: 'waiting' },
] as const;
type Kind = (typeof kinds)[number]['field'];

/** Which role is what. Roles come from the template; those of old sessions can be added by name. */
export function RoleSection({ roomId, values, errors, set }: PartProps & { roomId: string }) {
  const room = useRoom(roomId).data;
  const templates = useTemplates().data;
  const [added, setAdded] = useState<string[]>([]);
  const known = room && templates ? rolesOf(room, templates.templates) : [];
  const chosen = kinds.flatMap(({ field }) => values[field]);
  const roles = [...new Set([...known, ...chosen, ...added])];

  // A role is one thing at most: what is ticked here is unticked elsewhere.
  const choose = (kind: Kind, role: string, on: boolean) => {
    const without = (field: Kind) => values[field].filter((one) => one !== role);
    set({
      staffRoles: without('staffRoles'),
      observerRoles: without('observerRoles'),
      waitingRoles: without('waitingRoles'),
      ...(on ? { [kind]: [...without(kind), role] } : {}),
    });
  };

  return (
    <Section
      title="Roles"
      says="Staff hold the lesson, observers are listed without a status, and time spent waiting counts for nothing. Everybody else takes part; the roster comes before the role."
    >
      <table className="w-full max-w-xl text-13">
        <caption className="sr-only">What each role is</caption>
        <thead>
          <tr className="text-12 text-faint">
            <th scope="col" className="h-8 text-left font-medium">
              Role
            </th>
            {kinds.map(({ field, label }) => (
              <th key={field} scope="col" className="w-18 text-center font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role} className="border-line border-t">
              <th scope="row" className="wrap-anywhere py-1 text-left font-medium">
                {role}
                {templates && known.length > 0 && !known.includes(role) && (
                  <span className="font-normal text-faint"> · not in the template</span>
                )}
              </th>
              {kinds.map(({ field, called }) => (
                <td key={field} className="text-center">
                  <Checkbox
                    label={`${role} is ${called}`}
                    labelHidden
                    className="min-w-11 justify-center md:min-w-8"
                    checked={values[field].includes(role)}
                    onChange={(event) => choose(field, role, event.target.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <RoleErrors errors={errors} />
      <Only may="rooms:write">
        <AddRole onAdd={(role) => setAdded((list) => [...list, role])} />
      </Only>
    </Section>
  );
}

function RoleErrors({ errors }: { errors: FieldErrors }) {
  const found = Object.entries(errors).filter(([field]) => /^(staff|observer|waiting)Roles/.test(field));
  return found.map(([field, message]) => (
    <p key={field} role="alert" className="text-12 text-danger">
      {message}
    </p>
  ));
}

/** One more line in the table, for a role of sessions from before the template was changed. */
function AddRole({ onAdd }: { onAdd: (role: string) => void }) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Not the form: this is one more line of it.
    event.preventDefault();
    add();
  };
  return (
    <Field
      label="Another role"
      hint="One that old sessions have and the template does not."
      className="max-w-sm"
    >
      {(aria) => (
        <span className="flex gap-2">
          <Input
            {...aria}
            autoComplete="off"
            autoCapitalize="none"
            maxLength={100}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => setText(event.target.value)}
          />
          <Button onClick={add} disabled={text.trim() === ''}>
            <Plus aria-hidden="true" />
            Add
          </Button>
        </span>
      )}
    </Field>
  );
}
