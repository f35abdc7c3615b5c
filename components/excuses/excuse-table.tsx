'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useMay, useMe } from '@/components/shell/me';
import { studentPath } from '@/components/student/student-key';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { Excuse } from '@/lib/excuses/schema';
import { excuseDays, roomWords } from './excuse-words';
import { useExcuseChanges } from './use-excuses';

type ExcuseTableProps = {
  excuses: Excuse[];
  today: string;
  roomNames: ReadonlyMap<string, string>;
  /** Whether they are of many people, and so each is named. */
  named: boolean;
};

const cell = 'min-w-0 lg:px-2 lg:py-2 lg:align-top';

/** Excuses for days: who, when, where, why, by whom; each can be taken back. */
export function ExcuseTable({ excuses, today, roomNames, named }: ExcuseTableProps) {
  return (
    <table className="w-full text-13 max-lg:block">
      <caption className="sr-only">Excused for days</caption>
      <thead className="text-left text-12 text-soft max-lg:sr-only">
        <tr className="h-8">
          {[...(named ? ['Student'] : []), 'Days', 'Rooms', 'Reason', 'By'].map((label) => (
            <th key={label} scope="col" className="px-2 font-medium first:pl-4">
              {label}
            </th>
          ))}
          <th scope="col" className="w-28 pr-4">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {excuses.map((excuse) => (
          <ExcuseRow key={excuse.id} excuse={excuse} today={today} roomNames={roomNames} named={named} />
        ))}
      </tbody>
    </table>
  );
}

type ExcuseRowProps = Omit<ExcuseTableProps, 'excuses'> & { excuse: Excuse };

function ExcuseRow({ excuse, today, roomNames, named }: ExcuseRowProps) {
  const { takeBack } = useExcuseChanges();
  const [busy, setBusy] = useState(false);
  const mayWrite = useMay('rooms:write');
  const seesAll = useMe().role === 'admin';
  // One for all rooms is also for rooms of others.
  const may = mayWrite && (seesAll || excuse.roomIds !== null);
  const onTakeBack = async () => {
    setBusy(true);
    await takeBack(excuse);
    setBusy(false);
  };
  const now = excuse.from <= today && today <= excuse.to;
  const days = (
    <span className="inline-flex flex-wrap items-center gap-2 whitespace-nowrap tabular-nums">
      {excuseDays(excuse)}
      {now ? <Badge tone="info">now</Badge> : null}
    </span>
  );
  return (
    <tr className="border-line border-t max-lg:flex max-lg:flex-col max-lg:gap-0.5 max-lg:px-4 max-lg:py-3 lg:[&>*:first-child]:pl-4">
      {named ? (
        <th scope="row" className={`${cell} text-left font-medium`}>
          <Link
            prefetch={false}
            href={studentPath(excuse.userId)}
            className="inline-flex max-w-full items-center rounded-inner hover:underline max-lg:-my-2.5 max-lg:min-h-11 max-lg:text-14"
          >
            <bdi className="truncate">{excuse.name}</bdi>
          </Link>
          <bdi className="block text-12 text-faint font-normal">{excuse.userId}</bdi>
        </th>
      ) : null}
      {named ? (
        <td className={cell}>{days}</td>
      ) : (
        <th scope="row" className={`${cell} text-left font-medium`}>
          {days}
        </th>
      )}
      <td className={`${cell} break-words`}>
        <bdi>{roomWords(excuse.roomIds, roomNames)}</bdi>
      </td>
      <td className={`${cell} break-words lg:w-[32%]`}>
        <bdi>{excuse.reason}</bdi>
      </td>
      <td className={`${cell} text-soft`}>
        <span className="lg:hidden">by </span>
        {excuse.by}
        <span className="text-12 text-faint lg:block">
          <span className="lg:hidden">, </span>
          <Time at={excuse.at} style="date" />
        </span>
      </td>
      <td className={`${cell} lg:pr-4 lg:text-right max-lg:mt-1`}>
        {may ? (
          <Button
            size="sm"
            busy={busy}
            aria-label={`Take back the excuse of ${excuse.name}, ${excuseDays(excuse)}`}
            onClick={onTakeBack}
          >
            Take back
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
