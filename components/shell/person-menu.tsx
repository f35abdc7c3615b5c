'use client';

import { ChevronDown, CircleUserRound, Keyboard, LogOut } from 'lucide-react';
import { roleNames } from '@/components/staff/staff-words';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuNote } from '@/components/ui/menu';
import type { StaffUser } from '@/lib/auth/schema';
import { openKeysHelp } from './keys-help';
import { useSignOut } from './use-sign-out';

/** Who is signed in, and the way out. */
export function PersonMenu({ staff }: { staff: StaffUser }) {
  const { signOut, busy } = useSignOut();
  return (
    <Menu
      label="Your account"
      trigger={
        <Button variant="ghost" busy={busy} className="-mr-2 max-w-[60vw] px-2 md:px-2">
          <span className="truncate">{staff.name || staff.email}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      <MenuNote>
        <p className="truncate font-medium">{staff.name || staff.email}</p>
        <p className="truncate text-soft">{staff.email}</p>
        <p className="text-soft">{roleNames[staff.role]}</p>
      </MenuNote>
      <MenuItem href="/account">
        <CircleUserRound aria-hidden="true" />
        My account
      </MenuItem>
      <MenuItem onSelect={openKeysHelp}>
        <Keyboard aria-hidden="true" />
        Keyboard shortcuts
      </MenuItem>
      <MenuItem onSelect={signOut}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  );
}
