'use client';

import { Only } from '@/components/shell/me';
import { Checkbox } from '@/components/ui/checkbox';
import { ExampleSentence } from './example-sentence';
import { NumberField } from './number-field';
import type { PartProps } from './part-props';
import { Section } from './section';
import type { SettingsValues } from './settings-values';
import type { Example } from './use-example';

type RuleSectionProps = PartProps & { example: Example; zone: string };

/** The numbers that decide a status, and what they make of the last lesson. */
export function RuleSection({ values, errors, set, example, zone }: RuleSectionProps) {
  const { rule } = values;
  const setRule = (part: Partial<typeof rule>) => set({ rule: { ...rule, ...part } });
  return (
    <Section
      title="Rules"
      says="These numbers decide who counts as present, late, partial or absent; every status says which of them it came from."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label="Counts as there from"
          unit="min"
          hint="Less time in the room is absent."
          value={rule.countsFromMinutes}
          error={errors['rule.countsFromMinutes']}
          onChange={(countsFromMinutes) => setRule({ countsFromMinutes })}
        />
        <NumberField
          label="Late after"
          unit="min"
          hint="Counted from the start, or from the teacher’s arrival when that is later."
          value={rule.lateAfterMinutes}
          error={errors['rule.lateAfterMinutes']}
          onChange={(lateAfterMinutes) => setRule({ lateAfterMinutes })}
        />
        <NumberField
          label="Present from"
          unit="%"
          hint={
            values.base === 'held'
              ? 'Less of the time held is partial.'
              : 'Less of the planned time is partial.'
          }
          value={rule.minPresencePercent}
          error={errors['rule.minPresencePercent']}
          onChange={(minPresencePercent) => setRule({ minPresencePercent })}
        />
        <NumberField
          label="Left early by more than"
          unit="min"
          hint="A mark beside the status, counted from the end or the teacher’s leaving."
          value={rule.leftEarlyMinutes}
          error={errors['rule.leftEarlyMinutes']}
          onChange={(leftEarlyMinutes) => setRule({ leftEarlyMinutes })}
        />
        <div className="flex flex-col">
          <Checkbox
            label="Arriving very late is absent"
            checked={rule.absentByArrival}
            onChange={(event) => setRule({ absentByArrival: event.target.checked })}
          />
          <NumberField
            label="Absent after"
            unit="min"
            hint={rule.absentByArrival ? 'Whatever time was spent afterwards.' : 'Off.'}
            disabled={!rule.absentByArrival}
            value={rule.absentAfterMinutes}
            error={errors['rule.absentAfterMinutes']}
            onChange={(absentAfterMinutes) => setRule({ absentAfterMinutes })}
          />
        </div>
        <Base base={values.base} set={set} />
      </div>
      <Only may="rooms:write">
        <ExampleSentence example={example} zone={zone} className="lg:hidden" />
      </Only>
    </Section>
  );
}

const bases = [
  { value: 'held', label: 'the time it was held', hint: 'Nobody is blamed for a lesson that ended early.' },
  { value: 'scheduled', label: 'the planned time', hint: 'From the start to the end on the timetable.' },
] as const;

function Base({ base, set }: { base: SettingsValues['base']; set: PartProps['set'] }) {
  return (
    <fieldset className="flex flex-col">
      <legend className="font-medium text-13">The percentage is of</legend>
      {bases.map(({ value, label, hint }) => (
        <label key={value} className="flex min-h-11 items-start gap-2 py-1 text-14">
          <input
            type="radio"
            name="base"
            className="mt-0.5 size-4 shrink-0 accent-accent"
            checked={base === value}
            onChange={() => set({ base: value })}
          />
          <span>
            {label}
            <span className="block text-12 text-faint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
