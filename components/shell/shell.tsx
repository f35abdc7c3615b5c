import Link from 'next/link';
import type { ReactNode } from 'react';
import type { StaffUser } from '@/lib/auth/schema';
import { Brand } from './brand';
import { KeysHelp } from './keys-help';
import { MainNav } from './main-nav';
import { PersonMenu } from './person-menu';
import type { Theme } from './theme';
import { ThemeMenu } from './theme-menu';

/** Brand, ways and person above; the page below. */
export function Shell({ staff, theme, children }: { staff: StaffUser; theme: Theme; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-card bg-accent text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-2"
      >
        Skip to the page
      </a>
      <header className="border-line border-b bg-surface print:hidden">
        <div className="page-column flex h-12 items-center gap-1">
          <Link href="/" className="mr-auto inline-flex min-h-11 items-center rounded-inner md:min-h-8">
            <Brand />
          </Link>
          <ThemeMenu initial={theme} />
          <PersonMenu staff={staff} />
        </div>
        <MainNav />
      </header>
      <main id="main" tabIndex={-1} className="page-column pb-16 outline-none">
        {children}
      </main>
      <KeysHelp />
    </>
  );
}
