'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import type { DialogProps } from './dialog-panel';

const Panel = dynamic(() => import('./dialog-panel').then((module) => module.DialogPanel), { ssr: false });

/** A modal dialog: traps the focus, gives it back, closes with Escape. Its code loads when it first opens. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  return used ? <Panel {...props} /> : null;
}

/** The buttons at the end of a dialog, what does it last. They stay in sight, and on a phone under the thumb, however long the form is. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div
      data-actions
      className="sticky bottom-0 -mx-5 flex gap-2 border-line border-t bg-raised px-5 py-3 max-md:*:flex-1 md:justify-end"
    >
      {children}
    </div>
  );
}
