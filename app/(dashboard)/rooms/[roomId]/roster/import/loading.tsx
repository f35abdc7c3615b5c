import { ImportSkeleton } from '@/components/import/import-skeleton';

export default function Loading() {
  return <ImportSkeleton />;
}
