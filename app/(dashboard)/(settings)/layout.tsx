import type { ReactNode } from 'react';
import { SettingsTabs } from '@/components/shell/settings-tabs';

/** What only admins decide about the workspace. That the pages stay closed to others is the services' rule. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SettingsTabs />
      {children}
    </>
  );
}
