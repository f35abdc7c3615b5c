'use client';

import { useEffect, useState } from 'react';
import { Input } from '@/components/ui/field';
import { isDay } from './day';

type DayInputProps = {
  label: string;
  /** The day that counts, `YYYY-MM-DD`, or ''. */
  date: string;
  onDate: (date: string) => void;
  wrong?: boolean;
  className?: string;
};

/** Typing a year goes through 0002 and 0020: those are on the way, not meant. */
const isMeant = (text: string): boolean => isDay(text) && text >= '1990';

/** A date that takes effect once it is one; what is typed until then stays in the field. */
export function DayInput({ label, date, onDate, wrong = false, className }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // The page has followed, or moved on by other means.
  useEffect(() => {
    if (date !== '') setTyped(null);
  }, [date]);
  return (
    <Input
      type="date"
      aria-label={label}
      aria-invalid={wrong || undefined}
      className={className}
      value={typed ?? date}
      onBlur={() => setTyped(null)}
      onChange={({ target: { value } }) => {
        setTyped(value);
        if (isMeant(value) && value !== date) onDate(value);
      }}
    />
  );
}
