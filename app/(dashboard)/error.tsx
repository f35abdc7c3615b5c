'use client';

import { BrokenPage } from '@/components/shell/broken-page';

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  return <BrokenPage error={error} retry={retry} />;
}
