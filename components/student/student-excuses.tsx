'use client';

import { useMemo } from 'react';
import { ExcuseTable } from '@/components/excuses/excuse-table';
import type { Student } from '@/lib/students/schema';
import { Part } from './part';

/** Days this student is excused for. */
export function StudentExcuses({ student: { excuses, rooms }, today }: { student: Student; today: string }) {
  const roomNames = useMemo(() => new Map(rooms.map(({ roomId, roomName }) => [roomId, roomName])), [rooms]);
  if (excuses.length === 0) return null;
  return (
    <Part title="Excused for days">
      <ExcuseTable excuses={excuses} today={today} roomNames={roomNames} named={false} />
    </Part>
  );
}
