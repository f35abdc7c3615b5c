'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { isTyping } from '@/components/ui/use-list-keys';

const openEvent = 'rollcall:keys-help';

/** Opens the list of shortcuts from anywhere. */
export const openKeysHelp = () => window.dispatchEvent(new Event(openEvent));

const shortcuts: { keys: string[]; does: string }[] = [
  { keys: ['/'], does: 'Filter the list' },
  { keys: ['j', 'k'], does: 'Next row, previous row' },
  { keys: ['Enter'], does: 'Open the row' },
  { keys: ['x'], does: 'Choose the row, in a lesson or among absences' },
  { keys: ['p', 'n'], does: 'Lesson before, lesson after' },
  { keys: ['←', '↑', '↓', '→'], does: 'Cell to cell, in a register' },
  { keys: ['Home', 'End'], does: 'First and last cell of the row; with Ctrl of all' },
  { keys: ['Esc'], does: 'Clear the filter, close what is open' },
  { keys: ['?'], does: 'Show this list' },
];

/** Listens for `?` on every page and shows what the keys do. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event)) show();
    };
    window.addEventListener(openEvent, show);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener(openEvent, show);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-inner border border-line-strong bg-sunken px-1.5 py-0.5 text-center font-mono text-12"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-soft">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
