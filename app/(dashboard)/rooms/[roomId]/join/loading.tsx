import { JoinPanelSkeleton } from '@/components/join/join-panel-skeleton';

export default function Loading() {
  return <JoinPanelSkeleton />;
}
