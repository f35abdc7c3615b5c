import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import { Shell } from '@/components/shell/shell';
import { readTheme, themeCookie } from '@/components/shell/theme';
import { meOf } from '@/lib/access/schema';
import { seenStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';

/** The frame around every page for staff. It asks who is signed in to show the name; the guard is each page's own. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [staff, jar] = await Promise.all([seenStaff(), cookies()]);
  if (!staff) return children;
  // What of them the browser may know.
  const { id, email, name, role } = staff;
  return (
    <Providers me={meOf(staff)} zone={env().timeZone}>
      <Shell staff={{ id, email, name, role }} theme={readTheme(jar.get(themeCookie)?.value)}>
        {children}
      </Shell>
    </Providers>
  );
}
