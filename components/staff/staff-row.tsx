'use client';

import { Ban, Ellipsis, KeyRound, LogOut, Pencil, UserCheck } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Time } from '@/components/ui/time';
import type { StaffMember } from '@/lib/staff/schema';
import { RoomsCell } from './rooms-cell';
import { roleNames } from './staff-words';
import type { StaffActions } from './use-staff-actions';

type StaffRowProps = { member: StaffMember; today: string; actions: StaffActions };

/** One person: a table row on a wide screen, a card on a narrow one. */
export function StaffRow({ member, today, actions }: StaffRowProps) {
  return (
    <tr className="border-line border-t focus-within:bg-hover hover:bg-hover max-lg:relative max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-3 max-lg:gap-y-1 max-lg:py-3 max-lg:pr-14 max-lg:pl-4 lg:h-13">
      <th scope="row" className="min-w-0 text-left font-normal max-lg:w-full lg:py-1.5 lg:pr-3 lg:pl-4">
        <button
          type="button"
          data-row
          onClick={() => actions.change(member)}
          className={`block max-w-full truncate rounded-inner text-left font-medium text-14 hover:underline lg:text-13 ${member.disabled ? 'text-soft' : ''}`}
        >
          <bdi title={member.name}>{member.name}</bdi>
        </button>
        <bdi title={member.email} className="block truncate text-12 text-soft">
          {member.email}
        </bdi>
      </th>
      <td className="lg:px-3">{roleNames[member.role]}</td>
      <td className="min-w-0 max-lg:order-last max-lg:w-full lg:px-3">
        <RoomsCell member={member} today={today} />
      </td>
      <td className="lg:px-3">
        <State member={member} />
      </td>
      <td className="text-soft lg:px-3">
        <span className="text-faint lg:hidden">Last sign-in </span>
        {member.lastSignInAt === null ? 'never' : <Time at={member.lastSignInAt} style="ago" />}
      </td>
      <td className="max-lg:absolute max-lg:top-1.5 max-lg:right-1 lg:px-2 lg:text-right">
        <RowMenu member={member} actions={actions} />
      </td>
    </tr>
  );
}

function State({ member }: { member: StaffMember }) {
  if (member.disabled) return <Badge tone="neutral">Disabled</Badge>;
  return member.invited ? <Badge tone="info">Invited</Badge> : <span className="text-soft">Active</span>;
}

function RowMenu({ member, actions }: Omit<StaffRowProps, 'today'>) {
  const label = `Actions for ${member.name}`;
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label} title="Actions">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => actions.change(member)}>
        <Pencil aria-hidden="true" />
        Change
      </MenuItem>
      {!member.disabled && (
        <MenuItem onSelect={() => actions.link(member)}>
          <KeyRound aria-hidden="true" />
          {member.invited ? 'New invite link' : 'Reset password'}
        </MenuItem>
      )}
      {!member.disabled && !member.invited && (
        <MenuItem onSelect={() => actions.askSignOut(member)}>
          <LogOut aria-hidden="true" />
          Sign out everywhere
        </MenuItem>
      )}
      {member.disabled ? (
        <MenuItem onSelect={() => actions.enable(member)}>
          <UserCheck aria-hidden="true" />
          Enable
        </MenuItem>
      ) : (
        <MenuItem danger onSelect={() => actions.askDisable(member)}>
          <Ban aria-hidden="true" />
          Disable
        </MenuItem>
      )}
    </Menu>
  );
}
