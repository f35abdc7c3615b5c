'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { LessonParticipant } from '@/lib/lessons/schema';

/** Who can be given a status at all. */
const mayHaveStatus = ({ rosterId }: LessonParticipant): boolean => rosterId !== null;

/**
 * The people chosen for one correction. Choosing with Shift takes all between the last one and this. Who is filtered out
 * stays chosen, who is gone from the lesson does not.
 */
export function useSelection(participants: LessonParticipant[], rows: LessonParticipant[], on: boolean) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const choosable = useMemo(() => (on ? rows.filter(mayHaveStatus) : []), [rows, on]);
  // Read when somebody chooses, so that rows need not be drawn anew when others change.
  const shown = useRef(choosable);
  shown.current = choosable;

  const chosen = useMemo(
    () => (on ? participants.filter(({ key, rosterId }) => rosterId !== null && keys.has(key)) : []),
    [participants, keys, on],
  );
  const toggle = useCallback((key: string, shift: boolean) => {
    const from = last.current;
    last.current = key;
    setKeys((now) => {
      const next = new Set(now);
      const want = !next.has(key);
      for (const one of shift && from !== null ? between(shown.current, from, key) : [key]) {
        if (want) next.add(one);
        else next.delete(one);
      }
      return next;
    });
  }, []);
  const choose = useCallback((wanted: string[]) => {
    last.current = null;
    setKeys(new Set(wanted));
  }, []);
  const clear = useCallback(() => choose([]), [choose]);
  const all = choosable.length > 0 && choosable.every(({ key }) => keys.has(key));
  const toggleAll = () => choose(all ? [] : choosable.map(({ key }) => key));
  return { keys, chosen, possible: on && choosable.length > 0, all, toggle, toggleAll, choose, clear };
}
export type Selection = ReturnType<typeof useSelection>;

function between(rows: LessonParticipant[], one: string, other: string): string[] {
  const places = [one, other].map((key) => rows.findIndex((row) => row.key === key));
  const [from = 0, to = 0] = places.sort((a, b) => a - b);
  return from < 0 ? [other] : rows.slice(from, to + 1).map(({ key }) => key);
}
