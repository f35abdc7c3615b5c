import { wordOf } from '@/components/lesson/status';
import type { Said } from '@/lib/absences/schema';
import { formatDateTime } from '@/lib/format/time';

/** What staff said about somebody, who, and whether it was for this lesson or for days. */
export function SaidBy({ said, zone }: { said: Said; zone: string }) {
  const when = formatDateTime(said.at, zone);
  return (
    <p className="min-w-0 break-words">
      {said.status === 'excused' ? null : <span>Corrected to {wordOf[said.status]}. </span>}
      {said.note === '' ? null : <bdi>{said.note}</bdi>}
      <span title={`${when} ${zone}`} className="block text-12 text-faint">
        {said.excuseId === null ? '' : 'beforehand, '}
        {said.by}
      </span>
    </p>
  );
}
