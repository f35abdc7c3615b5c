'use client';

import {
  type ComponentType,
  cloneElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useState,
} from 'react';
import type { MenuPanelProps } from './menu-panel';

export { MenuItem, MenuNote } from './menu-item';

type TriggerProps = {
  onClick?: (event: MouseEvent) => void;
  onFocus?: () => void;
  onPointerEnter?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
};

const load = () => import('./menu-panel');

/**
 * A menu behind a button (`trigger`: a `Button` or `IconButton` element); `label` names the list. A page may hold fifty
 * of them: until the first click each is only its button, and the menu's code loads when one is pointed at.
 */
export function Menu({
  trigger,
  label,
  children,
}: {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
}) {
  const [Panel, setPanel] = useState<ComponentType<MenuPanelProps>>();
  const [byKey, setByKey] = useState(false);
  if (Panel) {
    return (
      <Panel trigger={trigger} label={label} focusFirst={byKey}>
        {children}
      </Panel>
    );
  }
  const preload = () => void load();
  return cloneElement(trigger as ReactElement<TriggerProps>, {
    onClick: (event) => {
      // A click without a count of clicks is Enter or Space.
      setByKey(event.detail === 0);
      void load().then((module) => setPanel(() => module.MenuPanel));
    },
    onFocus: preload,
    onPointerEnter: preload,
    'aria-haspopup': 'menu',
    'aria-expanded': false,
  });
}
