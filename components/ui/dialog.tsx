'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { DialogProps } from './dialog-panel';

const Panel = dynamic(() => import('./dialog-panel').then((module) => module.DialogPanel), { ssr: false });

/** A modal dialog: traps the focus, gives it back, closes with Escape. Its code loads when it first opens. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  return used ? <Panel {...props} /> : null;
}
