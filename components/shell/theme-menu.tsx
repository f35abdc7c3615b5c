'use client';

import { Check, Contrast } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { type Theme, themeCookie } from './theme';

const choices: { theme: Theme; label: string }[] = [
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'system', label: 'Same as the system' },
];
const yearInMilliseconds = 31_536_000_000;

/** Light, dark or the system's. Kept in a cookie, so that the server already draws the next page in it. */
export function ThemeMenu({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Menu
      label="Theme"
      trigger={
        <IconButton label="Theme">
          <Contrast />
        </IconButton>
      }
    >
      {choices.map((choice) => (
        <MenuItem key={choice.theme} onSelect={() => choose(choice.theme)}>
          <span className="flex-1">{choice.label}</span>
          {choice.theme === theme && <Check aria-label="chosen" />}
        </MenuItem>
      ))}
    </Menu>
  );
}

function applyTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  void keepTheme(theme);
}

// The Cookie Store is only missing in browsers before 2025: there the choice lasts until the page is loaded anew.
async function keepTheme(theme: Theme) {
  if (!('cookieStore' in window)) return;
  if (theme === 'system') await window.cookieStore.delete(themeCookie);
  else {
    const expires = Date.now() + yearInMilliseconds;
    await window.cookieStore.set({ name: themeCookie, value: theme, expires, path: '/', sameSite: 'lax' });
  }
}
