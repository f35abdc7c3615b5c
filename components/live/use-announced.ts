'use client';

import { useEffect, useRef, useState } from 'react';

/** A text for a polite live region: follows `text`, but speaks at most every `everyMs`, and then says the newest. */
export function useAnnounced(text: string, everyMs = 30_000): string {
  const [said, setSaid] = useState(text);
  const spokeAt = useRef(0);

  useEffect(() => {
    if (text === said) return;
    const wait = Math.max(0, spokeAt.current + everyMs - Date.now());
    const timer = setTimeout(() => {
      spokeAt.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said, everyMs]);

  return said;
}
