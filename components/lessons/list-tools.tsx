'use client';

import { Ellipsis, RotateCw } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Only } from '@/components/shell/me';
import { IconButton } from '@/components/ui/button';
import { DayInput } from '@/components/ui/day-input';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { LessonRange } from './lesson-range';

const ReapplyDialog = dynamic(() => import('./reapply-dialog').then((part) => part.ReapplyDialog), {
  ssr: false,
});

type ListToolsProps = { roomId: string; range: LessonRange; onRange: (part: Partial<LessonRange>) => void };

/** From when to when; the sessions behind the lessons; and applying today's roster and rule to the past. */
export function ListTools({ roomId, range, onRange }: ListToolsProps) {
  const [reapplying, setReapplying] = useState(false);
  const backwards = range.from !== '' && range.to !== '' && range.from > range.to;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <search className="flex items-center gap-2 text-13 text-soft max-md:w-full">
        <DayInput label="From" value={range.from} wrong={backwards} onDay={(from) => onRange({ from })} />
        <DayInput label="to" value={range.to} wrong={backwards} onDay={(to) => onRange({ to })} />
      </search>
      {backwards ? <p className="text-12 text-danger">The last day is before the first.</p> : null}
      <Link
        href={`/rooms/${encodeURIComponent(roomId)}/sessions`}
        className="ml-auto inline-flex min-h-11 items-center text-13 text-soft underline-offset-2 hover:text-ink hover:underline md:min-h-8"
      >
        Sessions as 100ms recorded them
      </Link>
      <Only may="rooms:write">
        <Menu
          label="Lessons"
          trigger={
            <IconButton label="More for these lessons">
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => setReapplying(true)}>
            <RotateCw aria-hidden="true" />
            Apply roster and rule…
          </MenuItem>
        </Menu>
      </Only>
      {reapplying ? <ReapplyDialog roomId={roomId} onClose={() => setReapplying(false)} /> : null}
    </div>
  );
}
