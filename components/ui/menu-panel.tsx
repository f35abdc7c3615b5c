'use client';

import clsx from 'clsx';
import Link from 'next/link';
import * as Radix from 'radix-ui/dropdown-menu';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { MenuItemContext, type MenuItemProps } from './menu-context';

export type MenuPanelProps = {
  trigger: ReactElement;
  label: string;
  /** The menu opens at once; by keyboard, on its first item. Later Radix itself sees which it was. */
  focusFirst: boolean;
  children: ReactNode;
};

const ChosenContext = createContext<RefObject<(() => void) | null>>({ current: null });

/** The body of `Menu`; use that, which loads this on demand and opens it at once. */
export function MenuPanel({ trigger, label, focusFirst, children }: MenuPanelProps) {
  const chosen = useRef<(() => void) | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focusFirst) return;
    // After Radix has put the focus on the list itself.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [focusFirst]);
  return (
    <Radix.Root defaultOpen modal={false}>
      <Radix.Trigger asChild ref={button}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          ref={list}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          // Radix would name the list after its button.
          aria-labelledby={undefined}
          onCloseAutoFocus={(event) => {
            const action = chosen.current;
            chosen.current = null;
            if (!action) return;
            // What was chosen runs when the button has the focus again, so that a dialog it opens can give it back.
            event.preventDefault();
            button.current?.focus();
            action();
          }}
          className="z-50 min-w-48 max-w-80 animate-appear rounded-card border border-line bg-raised p-1 text-14 shadow-pop"
        >
          <ChosenContext value={chosen}>
            <MenuItemContext value={Item}>{children}</MenuItemContext>
          </ChosenContext>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Item({ children, danger, href, onSelect }: MenuItemProps) {
  const chosen = useContext(ChosenContext);
  const className = clsx(
    'flex min-h-11 w-full cursor-pointer select-none items-center gap-2 rounded-inner px-3 outline-none md:min-h-8',
    'data-[highlighted]:bg-hover [&_svg]:size-4 [&_svg]:text-faint',
    danger ? 'text-danger' : 'text-ink',
  );
  if (href !== undefined) {
    return (
      <Radix.Item asChild className={className}>
        <Link href={href}>{children}</Link>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item
      className={className}
      onSelect={() => {
        chosen.current = onSelect;
      }}
    >
      {children}
    </Radix.Item>
  );
}
