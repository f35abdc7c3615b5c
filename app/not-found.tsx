import type { Metadata } from 'next';
import { Brand } from '@/components/shell/brand';
import { MissingPage } from '@/components/shell/missing-page';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="page-column pt-4">
      <Brand />
      <MissingPage />
    </main>
  );
}
