import type { ReactNode } from 'react';
import { Field, Input } from '@/components/ui/field';

type NumberFieldProps = {
  label: string;
  hint: ReactNode;
  unit: 'min' | '%';
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  disabled?: boolean;
};

/** A number with its unit behind it. Text, so that what was typed stays as it was until it is right. */
export function NumberField({ label, hint, unit, value, onChange, error, disabled }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(aria) => (
        <span className="flex items-center gap-2">
          <Input
            {...aria}
            inputMode={unit === '%' ? 'decimal' : 'numeric'}
            autoComplete="off"
            disabled={disabled}
            className="max-w-20 text-right"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="text-13 text-soft">{unit === '%' ? 'percent' : 'minutes'}</span>
        </span>
      )}
    </Field>
  );
}
