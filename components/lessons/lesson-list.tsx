'use client';

import { FreshLine } from '@/components/lesson/fresh-line';
import { settingsKey } from '@/components/settings/settings-key';
import { useSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { useZone, ZoneProvider } from '@/components/ui/zone';
import { formatCount } from '@/lib/format/number';
import type { LessonPage } from '@/lib/lessons/schema';
import type { RoomSettings } from '@/lib/settings/schema';
import { LessonListSkeleton } from './lesson-list-skeleton';
import type { LessonRange } from './lesson-range';
import { lessonsListKey } from './lessons-key';
import { LessonsTable } from './lessons-table';
import { ListTools } from './list-tools';
import { NoLessons } from './no-lessons';
import { useLessonRange } from './use-lesson-range';
import { allLessons, useLessons } from './use-lessons';

type LessonListProps = {
  roomId: string;
  /** First answers, started by the server and not yet waited for, and the range they are for. */
  first: First<LessonPage[]>;
  settings: First<RoomSettings>;
  range: LessonRange;
};

/** The lessons of a room, newest first, each a way to who was there. */
export function LessonList({ roomId, first, settings, range }: LessonListProps) {
  return (
    <FirstAnswers
      answers={{ [lessonsListKey(roomId, range)]: first, [settingsKey(roomId)]: settings }}
      waiting={<LessonListSkeleton />}
    >
      <Lessons roomId={roomId} />
    </FirstAnswers>
  );
}

function Lessons({ roomId }: { roomId: string }) {
  const { range, setRange, filtered } = useLessonRange(roomId);
  const workspace = useZone();
  const settings = useSettings(roomId).data;
  const list = useLessons(roomId, range);
  const pages = list.data;
  return (
    <ZoneProvider zone={settings?.timeZone ?? workspace}>
      <div className="flex flex-col gap-3">
        <ListTools roomId={roomId} range={range} onRange={setRange} />
        {pages ? <FreshLine freshAt={pages[0]?.freshAt ?? null} asking={list.isValidating} /> : null}
        {list.error ? (
          <ErrorNotice
            title={pages ? 'The list is not up to date' : 'The lessons could not be loaded'}
            error={list.error}
            busy={list.isValidating}
            onRetry={() => void list.mutate()}
          />
        ) : null}
        {pages ? (
          <Found
            roomId={roomId}
            workspace={workspace}
            pages={pages}
            hasTimetable={settings ? settings.timetable.length > 0 : true}
            filtered={filtered}
            onClear={() => setRange({ from: '', to: '' })}
            waiting={pages.length < list.size && !list.error}
            onMore={() => void list.setSize(pages.length + 1)}
          />
        ) : null}
        {!pages && !list.error ? <LessonListSkeleton /> : null}
      </div>
    </ZoneProvider>
  );
}

type FoundProps = {
  roomId: string;
  workspace: string;
  pages: LessonPage[];
  hasTimetable: boolean;
  filtered: boolean;
  onClear: () => void;
  waiting: boolean;
  onMore: () => void;
};

function Found({ roomId, workspace, pages, hasTimetable, filtered, onClear, waiting, onMore }: FoundProps) {
  const lessons = allLessons(pages);
  const more = Boolean(pages.at(-1)?.nextCursor);
  if (lessons.length === 0) {
    return <NoLessons roomId={roomId} hasTimetable={hasTimetable} filtered={filtered} onClear={onClear} />;
  }
  return (
    <>
      <LessonsTable lessons={lessons} workspace={workspace} />
      <div className="flex flex-wrap items-center gap-3 text-13 text-soft">
        {more ? (
          <Button busy={waiting} className="print:hidden" onClick={onMore}>
            Show more
          </Button>
        ) : null}
        <p role="status">
          {more
            ? `The latest ${formatCount(lessons.length)} lessons`
            : `${formatCount(lessons.length)} ${lessons.length === 1 ? 'lesson' : 'lessons'} in all`}
        </p>
      </div>
    </>
  );
}
