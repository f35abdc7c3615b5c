'use client';

import { CalendarPlus, UserSearch } from 'lucide-react';
import { Only } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { absencesFile } from './absences-key';
import { ExportMenu } from './export-menu';

/** What the office does with a day: excuse somebody for days to come, find a student, take the list away. */
export function AbsencesActions({ date, onExcuse }: { date: string; onExcuse: () => void }) {
  return (
    <>
      <Only may="rooms:write">
        <Button onClick={onExcuse}>
          <CalendarPlus aria-hidden="true" />
          Excuse<span className="max-md:sr-only"> beforehand</span>
        </Button>
      </Only>
      <ButtonLink href="/students">
        <UserSearch aria-hidden="true" />
        Students
      </ButtonLink>
      <ExportMenu file={(kind) => absencesFile(date, kind)} />
    </>
  );
}
