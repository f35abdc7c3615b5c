'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { NumberField } from './number-field';
import type { PartProps } from './part-props';
import { Section } from './section';

/** How sessions become lessons. */
export function LessonSection({ values, errors, set }: PartProps) {
  return (
    <Section
      title="Lessons"
      says="Where one lesson ends and the next begins, when the timetable does not say it."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label="Gap between two lessons"
          unit="min"
          hint="Outside the timetable, sessions with at most this between them are one lesson."
          value={values.lessonGapMinutes}
          error={errors.lessonGapMinutes}
          onChange={(lessonGapMinutes) => set({ lessonGapMinutes })}
        />
        <NumberField
          label="Time around a lesson"
          unit="min"
          hint="Who comes this much before or stays this much after still belongs to it."
          value={values.bufferMinutes}
          error={errors.bufferMinutes}
          onChange={(bufferMinutes) => set({ bufferMinutes })}
        />
      </div>
    </Section>
  );
}

/** Whether names alone may say who a guest is. */
export function MatchSection({ values, errors, set }: PartProps) {
  return (
    <Section
      title="Name matching"
      says="Guests, who join without a user id, can be taken for the one person on the roster with exactly their name."
    >
      <div>
        <Checkbox
          label="Match guests by their name"
          checked={values.matchByName}
          onChange={(event) => set({ matchByName: event.target.checked })}
        />
        <p className="text-12 text-faint">
          {errors.matchByName ??
            'Each match is marked “matched by name” and can be taken back. When off, matches are only offered.'}
        </p>
      </div>
    </Section>
  );
}
