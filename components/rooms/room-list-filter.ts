'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { withQuery } from '@/lib/http/fetcher';
import { type RoomState, readRoomFilter } from './room-list-key';

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
    const query = { q: next.q, state: next.state === 'all' ? undefined : next.state };
    window.history.replaceState(null, '', withQuery(window.location.pathname, query));
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
