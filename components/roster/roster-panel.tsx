'use client';

import { settingsKey } from '@/components/settings/settings-key';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import type { Roster } from '@/lib/roster/schema';
import type { RoomSettings } from '@/lib/settings/schema';
import { rosterKey } from './roster-key';
import { RosterSkeleton } from './roster-skeleton';
import { RosterView } from './roster-view';
import { useRoster } from './use-roster';

type RosterPanelProps = {
  roomId: string;
  /** First answers, started by the server and not yet waited for. The settings say which day it is in the room. */
  roster: First<Roster>;
  settings: First<RoomSettings>;
};

/** The roster tab of a room. */
export function RosterPanel({ roomId, roster, settings }: RosterPanelProps) {
  return (
    <FirstAnswers
      answers={{ [rosterKey(roomId)]: roster, [settingsKey(roomId)]: settings }}
      waiting={<RosterSkeleton />}
    >
      <Loaded roomId={roomId} />
    </FirstAnswers>
  );
}

function Loaded({ roomId }: { roomId: string }) {
  const { data, error, isValidating, mutate } = useRoster(roomId);
  return (
    <div className="flex flex-col gap-3">
      {error && (
        <ErrorNotice
          title={data ? 'The roster is not up to date' : 'The roster could not be loaded'}
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      )}
      {data && <RosterView roomId={roomId} people={data.people} />}
      {!data && !error && <RosterSkeleton />}
    </div>
  );
}
