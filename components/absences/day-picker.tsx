'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/button';
import { dayPlus } from './day';
import { DayInput } from './day-input';

type DayPickerProps = {
  /** The day shown, `YYYY-MM-DD`. */
  date: string;
  onDate: (date: string) => void;
};

/** Which day: the one before, the one after, any, and back to today. */
export function DayPicker({ date, onDate }: DayPickerProps) {
  return (
    <search className="flex items-center gap-1 max-md:w-full">
      <IconButton label="Day before" onClick={() => onDate(dayPlus(date, -1))}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <DayInput label="Day" date={date} onDate={onDate} className="max-md:flex-1 md:w-36" />
      <IconButton label="Day after" onClick={() => onDate(dayPlus(date, 1))}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
      <Button className="ml-1" onClick={() => onDate('')}>
        Today
      </Button>
    </search>
  );
}
