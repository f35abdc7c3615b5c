'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { type RoomState, readRoomFilter, roomsPath } from './room-list-key';

const pauseMs = 200;

/**
 * The list's filter, kept in the address so that it can be shared and survives a reload. What is typed goes there after
 * a short pause, without asking the server for the page again.
 */
export function useRoomListFilter() {
  const params = useSearchParams();
  const { q, state } = readRoomFilter({ q: params.get('q'), state: params.get('state') });
  const [text, setText] = useState(q);
  const written = useRef(q);

  const write = (next: { q: string; state: RoomState }) => {
    written.current = next.q;
    window.history.replaceState(null, '', roomsPath(next));
  };

  useEffect(() => {
    const typed = text.trim();
    if (typed === written.current) return;
    const timer = setTimeout(() => write({ q: typed, state }), pauseMs);
    return () => clearTimeout(timer);
  });

  // The address changed by other means than our typing, say by the link in the main navigation.
  useEffect(() => {
    if (q === written.current) return;
    written.current = q;
    setText(q);
  }, [q]);

  return {
    q,
    state,
    text,
    setText,
    setState: (next: RoomState) => write({ q: text.trim(), state: next }),
    clear: () => {
      setText('');
      write({ q: '', state: 'all' });
    },
    filtered: q !== '' || state !== 'all',
  };
}
