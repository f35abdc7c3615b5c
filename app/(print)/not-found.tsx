import type { Metadata } from 'next';
import { MissingPage } from '@/components/shell/missing-page';

export const metadata: Metadata = { title: 'Not found' };

export default function PrintNotFound() {
  return (
    <main className="page-column">
      <MissingPage />
    </main>
  );
}
