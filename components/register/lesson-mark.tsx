import { Check, CircleDashed, Minus, PenLine } from 'lucide-react';
import type { LessonState } from '@/lib/lessons/schema';

/** How far a lesson has come, as a sign under its date. Signed ones are the calm case. */
export function LessonMark({ state }: { state: LessonState }) {
  const look = 'size-3';
  switch (state) {
    case 'live':
      return <span aria-hidden="true" className="m-0.5 size-2 rounded-full bg-live" />;
    case 'provisional':
      return <CircleDashed aria-hidden="true" className={`${look} text-late`} />;
    case 'final':
      return <PenLine aria-hidden="true" className={`${look} text-late`} />;
    case 'signed':
      return <Check aria-hidden="true" className={`${look} text-faint`} />;
    case 'not-held':
      return <Minus aria-hidden="true" className={`${look} text-faint`} />;
  }
}

/** Without statuses: nothing is to be compared there. */
export const isBare = (state: LessonState): boolean => state === 'live' || state === 'not-held';
