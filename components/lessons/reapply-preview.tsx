import { wordOf } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import { Time } from '@/components/ui/time';
import { formatCount } from '@/lib/format/number';
import type { ReapplyResult, Status } from '@/lib/lessons/schema';

type Change = ReapplyResult['changes'][number];

/** Every status that would change, lesson by lesson. */
export function ReapplyPreview({ result: { lessons, changes } }: { result: ReapplyResult }) {
  const looked = `${formatCount(lessons)} ${lessons === 1 ? 'lesson' : 'lessons'} looked at`;
  return (
    <div role="status" className="flex flex-col gap-2 text-13">
      <p>
        {changes.length === 0
          ? `${looked}: no status would change.`
          : `${looked}: ${formatCount(changes.length)} ${changes.length === 1 ? 'status' : 'statuses'} would change.`}
      </p>
      {changes.length === 0 ? null : (
        <div className="max-h-72 overflow-y-auto rounded-card border border-line">
          {[...byLesson(changes)].map(([lessonId, list]) => (
            <section key={lessonId} className="border-line border-t px-3 py-2 first:border-t-0">
              <h3 className="font-medium">
                <Time at={list[0]?.startedAt ?? null} style="datetime" />
              </h3>
              <ul>
                {list.map((change) => (
                  <li key={change.rosterId} className="flex flex-wrap items-center gap-2 py-0.5">
                    <bdi className="min-w-0 flex-1 truncate">{change.name}</bdi>
                    <Said status={change.from} />
                    <span aria-hidden="true">→</span>
                    <span className="sr-only">becomes</span>
                    <Said status={change.to} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function Said({ status }: { status: Status | null }) {
  if (status === null) return <span className="text-soft">no status</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <StatusLetter mark={status} />
      {wordOf[status]}
    </span>
  );
}

function byLesson(changes: Change[]): Map<string, Change[]> {
  const lessons = new Map<string, Change[]>();
  for (const change of changes) {
    const list = lessons.get(change.lessonId);
    if (list) list.push(change);
    else lessons.set(change.lessonId, [change]);
  }
  return lessons;
}
