'use client';

import { type FormEvent, useRef } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useFocusInvalid } from '@/components/ui/use-focus-invalid';
import type { RoomSettings } from '@/lib/settings/schema';
import { ExampleSentence } from './example-sentence';
import { ExceptionSection } from './exception-section';
import { LeaveGuard } from './leave-guard';
import { LessonSection, MatchSection } from './lesson-sections';
import { RoleSection } from './role-section';
import { RuleSection } from './rule-section';
import { SaveBar } from './save-bar';
import { TimetableSection } from './timetable-section';
import { useSettingsForm } from './use-settings-form';
import { ZoneSection } from './zone-section';

/** All settings of a room as one form, with what they would have made of the last lesson beside it. */
export function SettingsView({ roomId, settings }: { roomId: string; settings: RoomSettings }) {
  const form = useSettingsForm(roomId, settings);
  const element = useRef<HTMLFormElement>(null);
  const focusInvalid = useFocusInvalid(element);
  const { may, values, errors, set, example } = form;
  const part = { values, errors, set };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.dirty && !(await form.save())) focusInvalid();
  };

  return (
    <>
      <p className="pb-4 text-13 text-soft">
        {may
          ? 'A change acts on lessons that are not final yet. Signed lessons, and those older than 7 days with a roster, stay as they are; a new timetable acts from now on.'
          : 'These are the settings lessons of this room are judged by. Your account may read them, not change them.'}
      </p>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <form
          ref={element}
          noValidate
          onSubmit={submit}
          className="min-w-0"
          aria-label="Settings of the room"
        >
          <fieldset disabled={!may} className="min-w-0 rounded-card border border-line bg-surface">
            <ZoneSection {...part} />
            <TimetableSection {...part} />
            <ExceptionSection {...part} />
            <RuleSection {...part} example={example} zone={settings.timeZone} />
            <RoleSection {...part} roomId={roomId} />
            <LessonSection {...part} />
            <MatchSection {...part} />
          </fieldset>
          {form.failure !== undefined && (
            <ErrorNotice className="mt-4" title="The settings were not saved" error={form.failure} />
          )}
          <SaveBar form={form} />
        </form>
        {may ? (
          <ExampleSentence
            example={example}
            zone={settings.timeZone}
            className="sticky top-4 max-lg:hidden"
          />
        ) : null}
        <LeaveGuard active={form.dirty} />
      </div>
    </>
  );
}
