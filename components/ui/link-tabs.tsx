import clsx from 'clsx';
import Link from 'next/link';

export type LinkTab = { href: string; label: string; active: boolean };

/** Tabs that are routes: links in a nav, the current one marked. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  return (
    <nav aria-label={label} className="border-line border-b print:hidden">
      <ul className="-mb-px flex gap-5 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.active ? 'page' : undefined}
              className={clsx(
                'flex h-11 items-center whitespace-nowrap border-b-2 px-0.5 font-medium text-14 -outline-offset-2 md:h-9',
                tab.active ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
