import clsx from 'clsx';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatDateTime } from '@/lib/format/time';
import { cssText } from './css-text';
import { PrintButton } from './print-button';

/** When a sheet was made, and in which zone that is told: the workspace's. */
export type Printed = { at: string; zone: string };

type SheetProps = {
  back: { href: string; label: string };
  /** What stands at the top of every page but the first. */
  running: string;
  printed: Printed;
  wide?: boolean;
  children: ReactNode;
};

/** A sheet of paper, shown before it is printed. The bar above it stays on the screen. */
export function Sheet({ back, running, printed, wide = false, children }: SheetProps) {
  const width = wide ? 'max-w-[297mm]' : 'max-w-[210mm]';
  return (
    <>
      {/* The margins of a page take their text from the root alone. */}
      <style>{`:root{--sheet-top:${cssText(running)};--sheet-foot:${cssText(`Printed ${printedWords(printed)}`)}}`}</style>
      <header className="border-line border-b bg-surface print:hidden">
        <div className={clsx('mx-auto flex h-14 items-center gap-3 px-4', width)}>
          <Link
            href={back.href}
            prefetch={false}
            className="-ml-1 mr-auto inline-flex min-h-11 min-w-0 items-center gap-0.5 rounded-inner pr-1 text-13 text-soft hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="size-4 shrink-0" />
            <span className="truncate">{back.label}</span>
          </Link>
          <PrintButton />
        </div>
      </header>
      <main
        className={clsx(
          'mx-auto bg-surface px-4 py-6 text-12 md:my-6 md:border md:border-line md:px-[13mm] md:py-[12mm]',
          'print:m-0 print:max-w-none print:border-0 print:p-0',
          width,
          wide ? 'sheet-wide' : 'sheet',
        )}
      >
        {children}
      </main>
    </>
  );
}

/** "Sun 22 Nov 2026, 22:05 Europe/Berlin". */
export const printedWords = ({ at, zone }: Printed): string => `${formatDateTime(at, zone)} ${zone}`;
