'use client';

import { templatesKey } from '@/components/rooms/use-templates';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import type { Template } from '@/lib/rooms/schema';
import type { RoomSettings } from '@/lib/settings/schema';
import { settingsKey } from './settings-key';
import { SettingsSkeleton } from './settings-skeleton';
import { SettingsView } from './settings-view';
import { useSettings } from './use-settings';

type SettingsPanelProps = {
  roomId: string;
  /** First answers, started by the server and not yet waited for. */
  settings: First<RoomSettings>;
  templates: First<{ templates: Template[] }>;
};

/** The settings tab of a room. */
export function SettingsPanel({ roomId, settings, templates }: SettingsPanelProps) {
  return (
    <FirstAnswers
      answers={{ [settingsKey(roomId)]: settings, [templatesKey()]: templates }}
      waiting={<SettingsSkeleton />}
    >
      <Loaded roomId={roomId} />
    </FirstAnswers>
  );
}

function Loaded({ roomId }: { roomId: string }) {
  const { data, error, isValidating, mutate } = useSettings(roomId);
  if (data !== undefined) return <SettingsView roomId={roomId} settings={data} />;
  if (error === undefined) return <SettingsSkeleton />;
  return (
    <ErrorNotice
      title="The settings could not be loaded"
      error={error}
      busy={isValidating}
      onRetry={() => void mutate()}
    />
  );
}
