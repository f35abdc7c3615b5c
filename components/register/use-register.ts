'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { Register } from '@/lib/register/schema';
import {
  type RegisterChoice,
  type RegisterRange,
  readChoice,
  registerKey,
  registerPath,
} from './register-query';

/** A running lesson gets its statuses when it ends, a provisional one soon is final; the others move by people only. Milliseconds. */
function pause(register: Register | undefined): number {
  const states = new Set(register?.lessons.map(({ state }) => state));
  if (states.has('live')) return 60_000;
  return states.has('provisional') ? 300_000 : 0;
}

/**
 * A room's register of these days; null asks for nothing. While other days are on their way the last ones stay. Nobody is
 * asked at every look at the window: a term is a lot to add up.
 */
export const useRegister = (roomId: string, range: RegisterRange | null) =>
  useSWR<Register, AppError>(range === null ? null : registerKey(roomId, range), {
    keepPreviousData: true,
    focusThrottleInterval: 60_000,
    refreshInterval: pause,
    refreshWhenHidden: false,
  });

/** What is shown, kept in the address so that it can be shared and survives a reload. */
export function useRegisterChoice(roomId: string) {
  const params = useSearchParams();
  const text = params.toString();
  const [choice, setChoice] = useState(() => choiceIn(text));
  const latest = useRef(choice);

  useEffect(() => {
    // The address as the page heard of it, which is late: what was chosen here meanwhile is newer.
    if (new URLSearchParams(window.location.search).toString() !== text) return;
    const said = choiceIn(text);
    if (registerPath(roomId, said) === registerPath(roomId, latest.current)) return;
    latest.current = said;
    setChoice(said);
  }, [roomId, text]);
  const choose = useCallback(
    (change: Partial<RegisterChoice>) => {
      latest.current = { ...latest.current, ...change };
      setChoice(latest.current);
      window.history.replaceState(null, '', registerPath(roomId, latest.current));
    },
    [roomId],
  );
  return { choice, choose };
}
export type Choose = (change: Partial<RegisterChoice>) => void;

const choiceIn = (query: string): RegisterChoice => {
  const params = new URLSearchParams(query);
  return readChoice((name) => params.get(name));
};
