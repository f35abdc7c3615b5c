import { SessionListSkeleton } from '@/components/sessions/session-table';

export default function Loading() {
  return <SessionListSkeleton />;
}
