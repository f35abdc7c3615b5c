'use client';

import { type ComponentType, createContext, type ReactNode } from 'react';

export type MenuItemProps = {
  children: ReactNode;
  danger?: boolean;
} & ({ href: string; onSelect?: never } | { href?: never; onSelect: () => void });

/** The loaded menu's way to draw an item. Null while no menu is open: items are drawn by their menu only. */
export const MenuItemContext = createContext<ComponentType<MenuItemProps> | null>(null);
