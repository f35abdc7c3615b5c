import { Field, Input, Select } from '@/components/ui/field';

type RoleSelectProps = {
  roles: string[];
  value: string;
  onChange: (role: string) => void;
  error?: string | undefined;
};

/** The role to join in. Where the roles are not known, it is typed: the server checks it anyway. */
export function RoleSelect({ roles, value, onChange, error }: RoleSelectProps) {
  return (
    <Field label="Role" error={error}>
      {(aria) =>
        roles.length === 0 ? (
          <Input
            {...aria}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Select {...aria} value={value} onChange={(event) => onChange(event.target.value)}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {role}
              </option>
            ))}
          </Select>
        )
      }
    </Field>
  );
}
