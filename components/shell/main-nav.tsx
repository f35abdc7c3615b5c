'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMe } from './me';
import { settingsWays } from './settings-ways';

type Way = { href: string; label: string; under: string[]; adminsOnly?: true };

const ways: Way[] = [
  { href: '/', label: 'Today', under: ['/sign-off'] },
  // Lessons and sessions are reached through their room, and belong to it; so does who is on its roster.
  { href: '/rooms', label: 'Rooms', under: ['/rooms', '/lessons', '/sessions', '/people'] },
  // The office finds its students from the list of who is missing.
  { href: '/absences', label: 'Absences', under: ['/absences', '/students'] },
  { href: '/staff', label: 'Settings', under: settingsWays.map(({ href }) => href), adminsOnly: true },
];

/** The ways of whoever looks. That the others stay closed to them is the services' rule. */
export function MainNav() {
  const path = usePathname();
  const isAdmin = useMe().role === 'admin';
  const within = (root: string) => path === root || path.startsWith(`${root}/`);
  return (
    <nav aria-label="Main" className="page-column">
      <ul className="flex gap-5 overflow-x-auto">
        {ways
          .filter((way) => isAdmin || !way.adminsOnly)
          .map(({ href, label, under }) => {
            const active = path === href || under.some(within);
            return (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={path === href ? 'page' : active ? 'true' : undefined}
                  className={clsx(
                    'flex h-11 items-center border-b-2 px-0.5 font-medium text-14 -outline-offset-2 md:h-9',
                    active ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink',
                  )}
                >
                  {label}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
