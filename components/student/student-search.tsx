'use client';

import { Search } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import { useMe } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Input } from '@/components/ui/field';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { useListKeys } from '@/components/ui/use-list-keys';
import type { AppError } from '@/lib/errors';
import { formatCount } from '@/lib/format/number';
import type { StudentPage } from '@/lib/students/schema';
import { StudentList } from './student-list';
import { StudentListSkeleton } from './student-list-skeleton';
import { readSearch, studentsKey, studentsListKey, studentsPath } from './students-key';
import { useCalmText } from './use-student-search';

type StudentSearchProps = {
  q: string;
  /** The first answer, started by the server and not yet waited for. */
  first: First<StudentPage[]>;
};

/** Finding a student of any room. */
export function StudentSearch({ q, first }: StudentSearchProps) {
  return (
    <FirstAnswers answers={{ [studentsListKey(q)]: first }} waiting={<StudentListSkeleton />}>
      <Found />
    </FirstAnswers>
  );
}

/** What is typed, and what it stands for in the address after a short pause. */
function useSearchText() {
  const params = useSearchParams();
  const q = readSearch({ q: params.get('q') });
  const [text, setText] = useState(q);
  const calm = useCalmText(text.trim());
  const written = useRef(q);
  useEffect(() => {
    if (calm === written.current) return;
    written.current = calm;
    window.history.replaceState(null, '', studentsPath(calm));
  }, [calm]);
  // The address changed by other means than typing, say by a link to this page.
  useEffect(() => {
    if (q === written.current) return;
    written.current = q;
    setText(q);
  }, [q]);
  return { q, text, setText };
}

function Found() {
  const { q, text, setText } = useSearchText();
  const list = useSWRInfinite<StudentPage, AppError>(studentsKey(q), { keepPreviousData: true });
  const { data, error, size, setSize, isValidating, mutate } = list;
  const students = data?.flatMap((page) => page.students);
  const more = Boolean(data?.at(-1)?.nextCursor);
  const input = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const clear = () => setText('');
  useListKeys({ filter: input, list: rows, onClear: clear });
  return (
    <>
      <PageHead
        title="Students"
        back={{ href: '/absences', label: 'Absences' }}
        meta={
          <span role="status">
            {students
              ? `${formatCount(students.length)}${more ? ' or more' : ''} ${students.length === 1 && !more ? 'person' : 'people'} ${q === '' ? 'on rosters' : 'found'}`
              : 'Everybody on a roster'}
          </span>
        }
        filters={
          <search className="relative w-full md:w-80">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
            />
            <Input
              ref={input}
              type="search"
              aria-label="Find a student"
              aria-keyshortcuts="/"
              placeholder="Name, id or e-mail"
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              className="pl-8 md:pl-8"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </search>
        }
      />
      {error ? (
        <ErrorNotice
          className="mb-4"
          title="The students could not be loaded"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      ) : null}
      {!students && !error ? <StudentListSkeleton bare /> : null}
      {students ? (
        <div ref={rows} className="mb-12 rounded-card border border-line bg-surface">
          {students.length > 0 ? <StudentList students={students} /> : <Nobody q={q} onClear={clear} />}
          {more ? (
            <div className="border-line border-t px-4 py-3">
              <Button
                busy={isValidating && (data?.length ?? 0) < size}
                onClick={() => void setSize(size + 1)}
              >
                Show more
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function Nobody({ q, onClear }: { q: string; onClear: () => void }) {
  const { role } = useMe();
  return q === '' ? (
    <Empty
      title="Nobody is on a roster yet"
      action={role === 'admin' ? <ButtonLink href="/people/import">Import people</ButtonLink> : undefined}
    >
      Students are those on the rosters of rooms. Import them from a file, or put them on the roster of a
      room.
    </Empty>
  ) : (
    <Empty title="Nobody matches" action={<Button onClick={onClear}>Clear the search</Button>}>
      The search looks at names, user ids, e-mail addresses and external ids of everybody on a roster.
    </Empty>
  );
}
