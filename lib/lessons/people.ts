import 'server-only';
import type { z } from 'zod';
import { participantKey } from '@/lib/attendance/identity';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import { badField, decide, note, type Subject } from '@/lib/lessons/changes';
import type { lessonLinks, lessonStatuses } from '@/lib/lessons/input';
import { sessionsOf } from '@/lib/lessons/judge';
import type { LessonChanged } from '@/lib/lessons/schema';
import { normalName } from '@/lib/lessons/who';

/**
 * Corrects the status of one or many, or takes corrections back (`status` null); one event, one undo. Throws
 * `bad_request` for somebody who is not on the roster: a status needs a name.
 */
export const setStatuses = (
  staff: Staff,
  id: string,
  { keys, status, note: text }: z.infer<typeof lessonStatuses>,
): Promise<LessonChanged> =>
  decide(staff, id, async (subject) => {
    if (subject.judged.state === 'not-held') {
      const told = 'This lesson was not held, so nobody has a status. Declare it held first.';
      throw new AppError('conflict', told);
    }
    if (status === 'excused' && text === '') throw badField('note', 'Say why, in a few words.');
    const rosterIdOf = new Map(
      subject.judged.report.participants.map(({ key, rosterId }) => [key, rosterId]),
    );
    const rosterIds = [...new Set(keys)].map((key) => {
      const rosterId = rosterIdOf.get(key);
      if (rosterId) return rosterId;
      const advice = 'Link them to somebody on the roster first.';
      const why = rosterIdOf.has(key) ? 'Not on the roster' : 'Nobody in this lesson';
      throw badField('keys', `${why}: ${key}. ${advice}`);
    });
    return note(subject, 'statuses', { rosterIds: [...new Set(rosterIds)], status }, text);
  });

/** Links guests to people on the roster, for this lesson or for always, or keeps them apart (`rosterId` null). One event, one undo. */
export const setLinks = (
  staff: Staff,
  id: string,
  { links }: z.infer<typeof lessonLinks>,
): Promise<LessonChanged> =>
  decide(staff, id, async (subject) => {
    const names = namesByKey(subject);
    const onRoster = new Set(subject.judged.roster.map((entry) => entry.id));
    const always = links.some((link) => link.always === true);
    if (always && links.some((link) => link.always !== true || link.rosterId === null)) {
      throw badField('links', 'Link for always in a call of its own.');
    }
    const chosen = links.map(({ key, rosterId }, index) => {
      const name = names.get(key);
      if (name === undefined)
        throw badField(`links.${index}.key`, `Nobody in this lesson has the key ${key}.`);
      if (rosterId !== null && !onRoster.has(rosterId)) {
        throw badField(`links.${index}.rosterId`, 'Choose somebody who is on the roster that day.');
      }
      return { key, rosterId, name: always ? normalName(name) : null };
    });
    return note(subject, 'links', { always, links: chosen }, '');
  });

/** The latest name of everybody who was in the lesson's sessions, by the key of their own visits, linked or not. */
function namesByKey({ context, planned }: Subject): Map<string, string> {
  const names = new Map<string, string>();
  for (const { peers } of sessionsOf(context, planned)) {
    for (const peer of peers) names.set(participantKey(peer), peer.name);
  }
  return names;
}
