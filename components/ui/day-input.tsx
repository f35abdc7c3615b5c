import { useId } from 'react';
import { Input } from './field';

type DayInputProps = { label: string; value: string; wrong: boolean; onDay: (day: string) => void };

/** A date of a range in a row of tools: the label beside it, what is wrong said by the row. */
export function DayInput({ label, value, wrong, onDay }: DayInputProps) {
  const id = useId();
  return (
    <span className="flex min-w-0 items-center gap-2 max-md:flex-1">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        className="focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-0 md:w-36"
        aria-invalid={wrong || undefined}
        value={value}
        onChange={(event) => onDay(event.target.value)}
      />
    </span>
  );
}
