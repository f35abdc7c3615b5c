import { Field, Input } from '@/components/ui/field';

type Props = {
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** A time of day, `HH:MM`, by the browser's own control. */
export const TimeField = (props: Props) => <Own type="time" {...props} />;

/** A date, `YYYY-MM-DD`, by the browser's own control. */
export const DateField = (props: Props) => <Own type="date" {...props} />;

function Own({ type, label, hint, value, error, onChange }: Props & { type: 'time' | 'date' }) {
  return (
    <Field label={label} hint={hint} error={error} className="min-w-0">
      {(aria) => (
        <Input
          {...aria}
          type={type}
          className="max-md:px-2"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
