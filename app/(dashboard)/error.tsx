'use client';

import { BrokenPage } from '@/components/shell/broken-page';

export default function DashboardError({ error }: { error: unknown }) {
  return <BrokenPage error={error} />;
}
