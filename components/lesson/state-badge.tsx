import { Check } from 'lucide-react';
import { Badge, LiveBadge, type Tone } from '@/components/ui/badge';
import type { LessonState } from '@/lib/lessons/schema';
import { stateWord } from './status';

const tones: Record<Exclude<LessonState, 'live'>, Tone> = {
  provisional: 'warn',
  final: 'neutral',
  signed: 'good',
  'not-held': 'neutral',
};
const hints: Record<Exclude<LessonState, 'live'>, string> = {
  provisional: 'Not all visits are known yet: numbers may still change',
  final: 'All visits are known',
  signed: 'Signed by a teacher: settings and roster change nothing any more',
  'not-held': 'Nobody taught: no statuses, and in no percentage',
};

/** How far a lesson's report has come. */
export function StateBadge({ state }: { state: LessonState }) {
  if (state === 'live') return <LiveBadge />;
  return (
    <span title={hints[state]} className="inline-flex">
      <Badge tone={tones[state]}>
        {state === 'signed' ? <Check aria-hidden="true" className="size-3" /> : null}
        {stateWord[state]}
      </Badge>
    </span>
  );
}
