'use client';

import { CalendarPlus, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { DayInput } from '@/components/absences/day-input';
import { ExportMenu } from '@/components/absences/export-menu';
import { Only } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import type { Student } from '@/lib/students/schema';
import { type StudentRange, studentFile, studentPrint } from './student-key';

type StudentHeadProps = {
  student: Student;
  range: StudentRange;
  onRange: (part: Partial<StudentRange>) => void;
  onExcuse: () => void;
};

/** Who it is, of which days the record is, and what can be done with it. */
export function StudentHead({ student, range, onRange, onExcuse }: StudentHeadProps) {
  const { userId, name, email, externalId } = student;
  const days = { from: student.from, to: student.to };
  const shown = { from: range.from || days.from, to: range.to || days.to };
  const wrong = shown.from > shown.to;
  return (
    <PageHead
      title={<bdi>{name}</bdi>}
      back={{ href: '/students', label: 'Students' }}
      meta={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <Fact>{userId}</Fact>
          {externalId === null || externalId === userId ? null : (
            <>
              <Dot />
              <Fact>{externalId}</Fact>
            </>
          )}
          {email === null ? null : (
            <>
              <Dot />
              <a
                href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
                className="inline-flex min-h-11 items-center break-all rounded-inner text-accent hover:underline md:min-h-0"
              >
                {email}
              </a>
            </>
          )}
        </span>
      }
      filters={
        <search aria-label="Days" className="flex items-center gap-2 text-13 text-soft max-md:w-full">
          <DayInput
            label="First day"
            date={shown.from}
            onDate={(from) => onRange({ from })}
            wrong={wrong}
            className="max-md:flex-1 max-md:px-2 md:w-36"
          />
          <span aria-hidden="true">to</span>
          <DayInput
            label="Last day"
            date={shown.to}
            onDate={(to) => onRange({ to })}
            wrong={wrong}
            className="max-md:flex-1 max-md:px-2 md:w-36"
          />
        </search>
      }
      actions={
        <>
          <Only may="rooms:write">
            <Button onClick={onExcuse}>
              <CalendarPlus aria-hidden="true" />
              Excuse<span className="max-md:sr-only"> beforehand</span>
            </Button>
          </Only>
          <ExportMenu file={(kind) => studentFile(userId, days, kind)} />
          <ButtonLink prefetch={false} href={studentPrint(userId, days)}>
            <Printer aria-hidden="true" />
            Print
          </ButtonLink>
        </>
      }
    />
  );
}

const Dot = () => <span aria-hidden="true">·</span>;
const Fact = ({ children }: { children: ReactNode }) => <bdi className="min-w-0 break-all">{children}</bdi>;
