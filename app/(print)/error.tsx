'use client';

import { BrokenPage } from '@/components/shell/broken-page';

export default function PrintError({ error }: { error: unknown }) {
  return (
    <main className="page-column">
      <BrokenPage error={error} />
    </main>
  );
}
