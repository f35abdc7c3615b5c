'use client';

import dynamic from 'next/dynamic';
import { FreshLine } from '@/components/lesson/fresh-line';
import { dayIn } from '@/components/roster/arrange';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { useNow } from '@/components/ui/use-now';
import { useZone, ZoneProvider } from '@/components/ui/zone';
import type { Register } from '@/lib/register/schema';
import { presets, type RegisterRange, rangeProblem, registerKey } from './register-query';
import { RegisterSkeleton } from './register-skeleton';
import { RegisterTools } from './register-tools';
import { RegisterView } from './register-view';
import { useRegister, useRegisterChoice } from './use-register';

// Only who has nothing to see needs it.
const NoRegister = dynamic(() => import('./no-register').then((part) => part.NoRegister));

type PanelProps = {
  roomId: string;
  /** The first answer, started by the server and not yet waited for, and the days it is for. */
  first: First<Register>;
  range: RegisterRange;
};

/** The register tab of a room. */
export function RegisterPanel({ roomId, first, range }: PanelProps) {
  return (
    <FirstAnswers answers={{ [registerKey(roomId, range)]: first }} waiting={<RegisterSkeleton />}>
      <Panel roomId={roomId} />
    </FirstAnswers>
  );
}

/** The page in each of its states: loading, there, there but not renewed, failed, empty. */
function Panel({ roomId }: { roomId: string }) {
  const { choice, choose } = useRegisterChoice(roomId);
  const workspace = useZone();
  const now = useNow();
  const range = { from: choice.from, to: choice.to };
  // The zone is known with the register; until then the workspace's, a day off at most.
  const problem = rangeProblem(range, dayIn(workspace, now));
  const { data, error, isValidating, mutate } = useRegister(roomId, problem === null ? range : null);
  const zone = data?.timeZone ?? workspace;
  const today = dayIn(zone, now);
  const year = presets(today).at(-1)?.range ?? range;
  if (!data && !error && problem === null) return <RegisterSkeleton />;
  return (
    <ZoneProvider zone={zone}>
      <div className="flex flex-col gap-3 pb-12">
        <RegisterTools
          roomId={roomId}
          range={range}
          shown={{ from: data?.from ?? '', to: data?.to ?? '' }}
          today={today}
          problem={problem}
          onRange={choose}
        />
        {data ? <FreshLine freshAt={data.freshAt} asking={isValidating} /> : null}
        {error ? (
          <ErrorNotice
            title={data ? 'The register is not up to date' : 'The register could not be loaded'}
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {data ? (
          data.students.length === 0 || data.lessons.length === 0 ? (
            <NoRegister register={data} wide={data.from <= year.from} onWiden={() => choose(year)} />
          ) : (
            <RegisterView register={data} choice={choice} choose={choose} workspace={workspace} />
          )
        ) : null}
      </div>
    </ZoneProvider>
  );
}
