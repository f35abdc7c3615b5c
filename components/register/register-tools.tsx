'use client';

import clsx from 'clsx';
import { DayInput } from '@/components/ui/day-input';
import { ExportMenu } from './export-menu';
import { presets, type RegisterRange } from './register-query';

type ToolsProps = {
  roomId: string;
  range: RegisterRange;
  /** The days shown, where the range leaves them open; '' while they are not known. */
  shown: RegisterRange;
  today: string;
  problem: string | null;
  onRange: (range: RegisterRange) => void;
};

/** From when to when, and the register as a file. */
export function RegisterTools({ roomId, range, shown, today, problem, onRange }: ToolsProps) {
  const from = range.from || shown.from;
  const to = range.to || shown.to;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <fieldset className="flex min-w-0 max-md:w-full">
        <legend className="sr-only">Days shown</legend>
        {presets(today).map((preset) => (
          <PresetButton
            key={preset.label}
            label={preset.label}
            active={preset.range.from === range.from && preset.range.to === range.to}
            onClick={() => onRange(preset.range)}
          />
        ))}
      </fieldset>
      <div className="flex items-center gap-2 text-13 text-soft max-md:w-full">
        <DayInput
          label="From"
          value={from}
          wrong={problem !== null}
          onDay={(day) => onRange({ from: day, to: range.to })}
        />
        <DayInput
          label="to"
          value={to}
          wrong={problem !== null}
          onDay={(day) => onRange({ from: day === '' ? range.from : from, to: day })}
        />
      </div>
      {problem === null ? null : (
        <p role="status" className="text-12 text-danger">
          {problem}
        </p>
      )}
      <div className="ml-auto max-md:w-full max-md:*:w-full">
        <ExportMenu roomId={roomId} range={problem === null ? { from, to } : shown} />
      </div>
    </div>
  );
}

type PresetButtonProps = { label: string; active: boolean; onClick: () => void };

/** One of three in a row. */
function PresetButton({ label, active, onClick }: PresetButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={active}
      onClick={onClick}
      className={clsx(
        '-ml-px h-11 border px-3 text-13 first-of-type:ml-0 first-of-type:rounded-l-card last-of-type:rounded-r-card focus-visible:z-10 max-md:flex-1 md:h-8',
        active
          ? 'z-[1] border-line-strong bg-sunken font-medium text-ink'
          : 'border-line-mid bg-surface text-soft hover:bg-sunken hover:text-ink',
      )}
    >
      {label}
    </button>
  );
}
