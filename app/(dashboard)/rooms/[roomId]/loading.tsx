import { SessionListSkeleton } from '@/components/sessions/session-list-skeleton';

export default function Loading() {
  return <SessionListSkeleton />;
}
