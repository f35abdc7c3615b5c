import { load } from './load.mjs';
import { makeRoom } from './school.mjs';
import { times, whole } from './table.mjs';

const least = 20;
const most = 2_500;

/** Tokens a second through HTTP: one call for a whole assembly, beside a call for each person. */
export async function measure({ school }) {
  const running = await school();
  const { roomId, role } = await makeRoom(running, 'bench-tokens');
  const people = Array.from({ length: most }, (_, index) => ({ userId: `stu-${index}` }));
  const ask = (body, seconds) =>
    load(running.app, {
      connections: 4,
      seconds,
      path: `/api/rooms/${roomId}/tokens`,
      method: 'POST',
      status: 201,
      headers: { authorization: running.authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const single = { role, userId: 'stu-0' };
  await ask(single, 2);
  await ask({ role, people }, 2);
  const alone = await ask(single, 4);
  const together = await ask({ role, people }, 4);
  const perSecond = together.perSecond * most;
  const ratio = perSecond / alone.perSecond;
  return {
    rows: [
      {
        what: `in calls of ${whole(most)}`,
        measured: `${whole(perSecond)}/s, ${times(ratio)}`,
        baseline: `${whole(alone.perSecond)}/s in single calls`,
        target: `≥ ${least}×`,
        ok: ratio >= least,
      },
    ],
  };
}
