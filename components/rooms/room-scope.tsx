import { type ReactNode, useId } from 'react';

type RoomScopeProps = {
  legend: string;
  /** What it is called to choose none in particular. */
  everywhereLabel: string;
  everywhere: boolean;
  error: string | undefined;
  onChange: (everywhere: boolean) => void;
  /** The rooms to choose from, shown when some are meant. */
  children: ReactNode;
};

/** Every room, or some that are chosen. */
export function RoomScope({
  legend,
  everywhereLabel,
  everywhere,
  error,
  onChange,
  children,
}: RoomScopeProps) {
  const id = useId();
  const ways = [
    { value: true, label: everywhereLabel },
    { value: false, label: 'Some rooms only' },
  ];
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium text-13">{legend}</legend>
      <div className="flex flex-wrap gap-x-5">
        {ways.map(({ value, label }) => (
          <label key={label} className="inline-flex min-h-11 items-center gap-2 text-14 md:min-h-8">
            <input
              type="radio"
              name={`${id}-rooms`}
              className="size-4 accent-accent"
              checked={everywhere === value}
              onChange={() => onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {everywhere ? null : <div className="mt-1">{children}</div>}
      {error === undefined ? null : (
        <p id={`${id}-error`} aria-live="polite" className="mt-1 text-12 text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
