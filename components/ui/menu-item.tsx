'use client';

import { type ReactNode, useContext } from 'react';
import { MenuItemContext, type MenuItemProps } from './menu-context';

/** One choice: a place to go (`href`) or something to do (`onSelect`, called once the menu is closed and the focus is back). */
export function MenuItem(props: MenuItemProps) {
  const Item = useContext(MenuItemContext);
  return Item ? <Item {...props} /> : null;
}

/** Text at the top of a menu that is no choice. */
export function MenuNote({ children }: { children: ReactNode }) {
  return <div className="mb-1 border-line border-b px-3 py-2 text-13">{children}</div>;
}
