import clsx from 'clsx';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type PageHeadProps = {
  title: ReactNode;
  back?: { href: string; label: string };
  meta?: ReactNode;
  badge?: ReactNode;
  /** What narrows the list below; on a phone a line of its own. */
  filters?: ReactNode;
  actions?: ReactNode;
};

/** The top of a page: way back, the page's one h1, state, facts and actions. */
export function PageHead({ title, back, meta, badge, filters, actions }: PageHeadProps) {
  return (
    <header className="flex flex-col gap-1 pt-5 pb-4 md:pt-6">
      {back !== undefined && (
        <Link
          href={back.href}
          className="-ml-1 inline-flex min-h-11 items-center gap-0.5 self-start rounded-inner pr-1 text-13 text-soft hover:text-ink md:min-h-0 print:hidden"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 break-words font-semibold text-20 tracking-tight">{title}</h1>
        {badge}
        {actions !== undefined && (
          <div
            className={clsx(
              'flex flex-wrap items-center gap-2 md:order-last print:hidden',
              filters === undefined ? 'md:ml-auto' : 'ml-auto md:ml-0',
            )}
          >
            {actions}
          </div>
        )}
        {filters !== undefined && (
          <div className="flex w-full items-center gap-2 md:ml-auto md:w-auto print:hidden">{filters}</div>
        )}
      </div>
      {meta !== undefined && <div className="text-13 text-soft">{meta}</div>}
    </header>
  );
}
