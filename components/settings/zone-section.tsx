'use client';

import { useId, useState } from 'react';
import { Field, Input } from '@/components/ui/field';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import { formatClock } from '@/lib/format/time';
import type { PartProps } from './part-props';
import { Section } from './section';

/** The room's zone: typed, with the browser's list to choose from. */
export function ZoneSection({ values, errors, set }: PartProps) {
  const workspace = useZone();
  const list = useId();
  // Four hundred names; only for who is about to choose.
  const [zones, setZones] = useState<string[]>([]);
  const now = useNow();
  const clock = clockIn(values.timeZone, now);
  return (
    <Section
      title="Time zone"
      says={`Lessons, days and every time of this room are told in it. The workspace’s is ${workspace}.`}
    >
      <Field
        label="Time zone"
        hint={
          <span suppressHydrationWarning>
            {clock === null ? 'As in Europe/Berlin.' : `It is ${clock} there now.`}
          </span>
        }
        error={errors.timeZone}
        className="max-w-sm"
      >
        {(aria) => (
          <Input
            {...aria}
            list={list}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={values.timeZone}
            onFocus={() => setZones(Intl.supportedValuesOf('timeZone'))}
            onChange={(event) => set({ timeZone: event.target.value })}
          />
        )}
      </Field>
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </Section>
  );
}

/** The time there, or null while what is typed is no zone. */
function clockIn(zone: string, now: number): string | null {
  try {
    return formatClock(new Date(now).toISOString(), zone.trim());
  } catch {
    return null;
  }
}
