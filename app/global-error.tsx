'use client';

import './globals.css';
import { Brand } from '@/components/shell/brand';
import { BrokenPage } from '@/components/shell/broken-page';

/** Stands in for the whole document when the root layout itself fails; follows the system's light or dark. */
export default function GlobalError({ error }: { error: unknown }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Rollcall is broken</title>
        <main className="page-column pt-4">
          <Brand />
          <BrokenPage error={error} />
        </main>
      </body>
    </html>
  );
}
