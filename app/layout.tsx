import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { readTheme, themeCookie } from '@/components/shell/theme';

export const metadata: Metadata = {
  title: { default: 'Rollcall', template: '%s · Rollcall' },
  description: 'Rooms, join links and attendance of a 100ms workspace, for its staff.',
  applicationName: 'Rollcall',
  // A tool behind a door: nothing for search engines.
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f9fb' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0f12' },
  ],
};

// Every page depends on who asks; the build must not try to draw one, having neither settings nor a database.
export const dynamic = 'force-dynamic';

/** The document. The theme is in the HTML itself, so no page ever flashes in the wrong one. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en-GB" data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
