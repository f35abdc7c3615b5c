import type { TimeTick } from '@/components/charts/ticks';
import type { Span } from './span';
import type { Running } from './visit-words';

/** A moment that decides something, drawn across every timeline. */
export type Limit = { at: number; kind: 'late' | 'early' };

/** What every timeline of a session or lesson is drawn against. */
export type TimelineFrame = {
  session: Running;
  span: Span;
  ticks: TimeTick[];
  zone: string;
  /** Until when a visit without a known leave counts, where that is not the end of the span. */
  until?: number;
  /** Of a lesson: its window, when it was held, and the limits of its rule. */
  lesson?: { window: Span; held: Span[]; limits: Limit[] };
};
