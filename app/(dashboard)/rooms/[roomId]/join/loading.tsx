import { JoinPanelSkeleton } from '@/components/join/join-panel';

export default function Loading() {
  return <JoinPanelSkeleton />;
}
