import type { Tone } from '@/components/attendance/timeline-tone';
import type { BarTone } from '@/components/charts/bars';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { isStaff, isStranger } from './status';

/** The colour of somebody's bars: that of their status; grey who is nobody's student, the accent who has none. */
export const barTone = (person: LessonParticipant): Tone =>
  person.status ?? (isStranger(person) ? 'guest' : 'accent');

/** The same for the chart, where staff are left to the accent. */
export const chartTone = (person: LessonParticipant): { muted: boolean; tone: BarTone | undefined } => ({
  muted: isStranger(person),
  tone: isStaff(person) ? undefined : (person.status ?? undefined),
});
