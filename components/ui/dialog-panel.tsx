'use client';

import { X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import type { ReactNode } from 'react';
import { IconButton } from './button';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** `alertdialog` for a question that must be answered. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
};

/** The body of `Dialog`; use that, which loads this on demand. On a phone it is a sheet at the bottom. */
export function DialogPanel({
  open,
  onOpenChange,
  title,
  description,
  role = 'dialog',
  opener,
  children,
}: DialogProps & { opener: Element | null }) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Radix.Content
          role={role}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          onCloseAutoFocus={(event) => {
            // Radix gives the focus back to its own trigger only; ours may be any button.
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
          className={
            'fixed z-50 flex max-h-[calc(100dvh-2rem)] w-full animate-appear flex-col border border-line bg-raised shadow-pop ' +
            'inset-x-0 bottom-0 rounded-t-card md:inset-x-auto md:top-[max(1rem,10dvh)] md:bottom-auto md:left-1/2 md:max-h-[80dvh] ' +
            'md:max-w-lg md:-translate-x-1/2 md:rounded-card'
          }
        >
          <div className="px-5 pt-4 pr-12">
            <Radix.Title className="break-words font-semibold text-16">{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className="mt-1 text-13 text-soft">{description}</Radix.Description>
            )}
          </div>
          <div className="min-h-0 overflow-y-auto overscroll-contain px-5 pt-4 pb-5 has-[[data-actions]]:pb-0">
            {children}
          </div>
          {/* Last, so that the focus first goes to what the dialog is about. */}
          <Radix.Close asChild>
            <IconButton label="Close" className="absolute top-1.5 right-2 md:top-3 md:right-3">
              <X />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
