'use client';

import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './button';
import { useCopy } from './use-copy';

type CopyButtonProps = {
  text: string;
  /** What the button says (or is called, when `iconOnly`). */
  label: string;
  /** What the toast says when it is done. */
  done: string;
  iconOnly?: boolean;
  variant?: 'primary' | 'secondary' | 'ghost';
  size?: 'sm' | 'md';
};

/** Copies a text. Where the browser refuses, a dialog shows it selected, with what to press. */
export function CopyButton({ text, label, done, iconOnly = false, variant, size = 'sm' }: CopyButtonProps) {
  const { copy, copied, fallback } = useCopy();
  const icon: ReactNode = copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />;
  const onClick = () => void copy(text, done);
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} onClick={onClick}>
          {icon}
        </IconButton>
      ) : (
        <Button variant={variant} size={size} onClick={onClick}>
          {icon}
          {label}
        </Button>
      )}
      {fallback}
    </>
  );
}
