'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import type { DialogProps } from './dialog-panel';

const Panel = dynamic(() => import('./dialog-panel').then((module) => module.DialogPanel), { ssr: false });

/** A modal dialog: traps the focus, gives it back, closes with Escape. Its code loads when it first opens, in the browser only. */
export function Dialog(props: DialogProps) {
  const [opened, setOpened] = useState(false);
  const [opener, setOpener] = useState<Element | null>();
  if (props.open !== opened) {
    setOpened(props.open);
    // Now, before anything inside can take the focus.
    if (props.open) setOpener(document.activeElement);
  }
  return opener === undefined ? null : <Panel {...props} opener={opener} />;
}

/** The buttons at the end of a dialog, what does it last. They stay in sight, and on a phone under the thumb, however long the form is. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div
      data-actions
      className="sticky bottom-0 -mx-5 flex gap-2 border-line border-t bg-raised px-5 md:rounded-b-card py-3 max-md:*:flex-1 md:justify-end"
    >
      {children}
    </div>
  );
}
