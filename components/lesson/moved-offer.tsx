'use client';

import { useState } from 'react';
import { useMay } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useZone } from '@/components/ui/zone';
import { formatClock } from '@/lib/format/time';
import type { LessonSummary } from '@/lib/lessons/schema';
import { useLessonChanges, wordsOf } from './use-lesson-changes';

type Moved = NonNullable<LessonSummary['movedFrom']>;
type MovedOfferProps = {
  /** From when to when it was. */
  window: { start: string; end: string };
  /** The empty slot of the same day. */
  movedFrom: Moved;
  onMoved?: (lessonId: string) => void;
};

/** One click says that this was the slot's lesson, held at another time. Nothing for who may not say so. */
export function MovedOffer({ window, movedFrom, onMoved }: MovedOfferProps) {
  const zone = useZone();
  const [busy, setBusy] = useState(false);
  const changes = useLessonChanges(movedFrom.lessonId);
  const may = useMay('rooms:write');
  if (!may) return null;
  const from = formatClock(movedFrom.start, zone);
  const move = async () => {
    setBusy(true);
    const { start, end } = window;
    try {
      const note = `Moved from ${from}`;
      await changes.alter({ window: { start, end }, note }, `It is the lesson of ${from}, moved.`);
      onMoved?.(movedFrom.lessonId);
    } catch (error) {
      toast.error(wordsOf(error));
    }
    setBusy(false);
  };
  return (
    <span className="relative z-10 inline-flex flex-wrap items-center gap-2 text-soft print:hidden">
      Moved from {from}?
      <Button size="sm" busy={busy} onClick={move}>
        Yes, moved
      </Button>
    </span>
  );
}
