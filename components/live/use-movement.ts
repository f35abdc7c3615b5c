'use client';

import { useEffect, useRef, useState } from 'react';
import { type Movement, movement, type Present } from './live-people';

const nobody: Movement = { came: [], left: [] };

/** Who came and who left at the last change, for half a minute; nobody when a session has just begun or been opened. */
export function useMovement(sessionId: string, people: Present[]): Movement {
  const before = useRef<{ sessionId: string; people: Present[] }>(undefined);
  const [moved, setMoved] = useState(nobody);

  useEffect(() => {
    const last = before.current;
    before.current = { sessionId, people };
    if (last === undefined || last.sessionId !== sessionId) return setMoved(nobody);
    const next = movement(last.people, people);
    if (next.came.length + next.left.length > 0) setMoved(next);
  }, [sessionId, people]);

  useEffect(() => {
    if (moved === nobody) return;
    const timer = setTimeout(() => setMoved(nobody), 30_000);
    return () => clearTimeout(timer);
  }, [moved]);

  return moved;
}
