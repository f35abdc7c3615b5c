'use client';

import { type RefObject, useEffect } from 'react';

/** True while a key belongs to something else: a field, a menu or dialog, a browser shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]',
    ) !== null
  );
}

/**
 * The keys of a list: `/` to its filter, `j` and `k` through its rows, and from the filter `Esc` to clear it and the down
 * arrow to the first row. A row is whatever inside `list` bears `data-row` and takes the focus (its link), so `Enter` opens it.
 */
export function useListKeys(options: {
  filter?: RefObject<HTMLInputElement | null>;
  list: RefObject<HTMLElement | null>;
  onClear?: () => void;
}) {
  const { filter, list, onClear } = options;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (filter?.current && event.target === filter.current) return inFilter(event);
      if (isTyping(event)) return;
      if (event.key === 'j') move(1);
      else if (event.key === 'k') move(-1);
      else if (event.key === '/' && filter?.current) {
        event.preventDefault();
        filter.current.focus();
        filter.current.select();
      }
    };
    const inFilter = (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        rows()[0]?.focus();
      } else if (event.key === 'Escape') onClear?.();
    };
    const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const move = (step: 1 | -1) => {
      const all = rows();
      // -1 when the focus is outside: j then goes to the first row, k to the last.
      const at = all.indexOf(document.activeElement as HTMLElement);
      const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step;
      all[next]?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [filter, list, onClear]);
}
