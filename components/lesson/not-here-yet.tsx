'use client';

import { nameOf } from '@/components/attendance/summary';
import { people as peopleWords } from '@/components/charts/steps';
import { formatCount } from '@/lib/format/number';
import type { LessonReport } from '@/lib/lessons/schema';
import { MissingNames } from './missing-names';
import { usePersonalLinks } from './personal-links';
import { isExcused } from './status';

/** While a lesson runs: who of the roster has not come, before everything else. */
export function NotHereYet({ report, meetingUrl }: { report: LessonReport; meetingUrl: string | null }) {
  const { lesson, participants, counts } = report;
  const missing = participants
    .filter((person) => person.now === 'notHereYet' && !isExcused(person))
    .map((person) => ({
      rosterId: person.rosterId ?? person.key,
      userId: person.userId ?? '',
      name: nameOf(person),
    }));
  const { linkOf } = usePersonalLinks(lesson.roomId, meetingUrl, lesson.roomEnabled && missing.length > 0);
  if (counts.roster === 0) return null;
  return (
    <section
      aria-label="Not here yet"
      className="flex flex-col gap-3 rounded-card border border-line bg-surface px-4 py-3"
    >
      <h2 className="font-semibold text-14">
        {missing.length === 0
          ? 'Everybody is here'
          : `Not here yet: ${formatCount(missing.length)} of ${peopleWords(counts.roster)}`}
      </h2>
      {missing.length > 0 ? <MissingNames people={missing} linkOf={linkOf} /> : null}
    </section>
  );
}
