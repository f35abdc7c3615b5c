'use client';

import { Brand } from '@/components/shell/brand';
import { BrokenPage } from '@/components/shell/broken-page';

export default function ErrorPage({ error }: { error: unknown }) {
  return (
    <main className="page-column pt-4">
      <Brand />
      <BrokenPage error={error} />
    </main>
  );
}
