import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { Badge, type Tone } from '@/components/ui/badge';
import type { CheckState } from '@/lib/connection/schema';

const looks: Record<CheckState, { tone: Tone; word: string; Icon: typeof CircleCheck }> = {
  ok: { tone: 'good', word: 'Fine', Icon: CircleCheck },
  warn: { tone: 'warn', word: 'Look', Icon: CircleAlert },
  fail: { tone: 'bad', word: 'Broken', Icon: CircleX },
};

/** How a check ended: sign, word and colour. */
export function StateMark({ state }: { state: CheckState }) {
  const { tone, word, Icon } = looks[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden="true" className="size-3.5" />
      {word}
    </Badge>
  );
}
