import { randomUUID } from 'node:crypto';
import { createJoinTokens } from '@/lib/hms/tokens';
import { compare } from './rates.mjs';
import { createSampleTokens } from './sample/tokens.mjs';
import { times, whole } from './table.mjs';

const least = 5;

/** Join tokens one by one: ours against jsonwebtoken with the secret as a string, which is the sample backend's way. */
export async function measure() {
  const keys = { accessKey: 'bench-access-key', secret: 'bench-secret-of-a-usual-length-0123456789abcdef' };
  const ours = createJoinTokens({ keys, now: Date.now, newId: randomUUID });
  const sample = createSampleTokens(keys);
  const grant = {
    roomId: '65f1c0aa12bd34ce56f07a01',
    userId: 'stu-1042',
    role: 'student',
    lifeSeconds: 86_400,
  };
  const { first, second, ratio } = compare(
    () => ours.signJoinToken(grant),
    () => sample.join(grant.roomId, grant.userId, grant.role),
    { rounds: 15, milliseconds: 60 },
  );
  return {
    rows: [
      {
        what: 'join tokens, one by one',
        measured: `${whole(1_000 / first)}/s, ${times(ratio)}`,
        baseline: `${whole(1_000 / second)}/s jsonwebtoken`,
        target: `≥ ${least}×`,
        ok: ratio >= least,
      },
    ],
  };
}
