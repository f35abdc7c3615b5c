'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/components/ui/link-tabs';
import { useMe } from './me';
import { settingsWays } from './settings-ways';

/** The pages of the workspace's settings, for admins; others are told on the page that it is not for them. */
export function SettingsTabs() {
  const path = usePathname();
  if (useMe().role !== 'admin') return null;
  return (
    <div className="pt-2">
      <LinkTabs label="Settings" tabs={settingsWays.map((way) => ({ ...way, active: path === way.href }))} />
    </div>
  );
}
