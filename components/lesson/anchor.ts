import type { LessonParticipant } from '@/lib/lessons/schema';

type Anchored = { rosterId: string; userId?: string };

/** The end of a lesson's address that leads to one person of the roster; `userId` finds who was enrolled twice. */
export function anchorOf({ rosterId, userId }: Anchored): string {
  const user = userId === undefined ? '' : `&u=${encodeURIComponent(userId)}`;
  return `#p=${encodeURIComponent(rosterId)}${user}`;
}

/** Whom the end of an address means, among those of the lesson. */
export function anchored(
  participants: readonly LessonParticipant[],
  hash: string,
): LessonParticipant | undefined {
  const named = new URLSearchParams(hash.replace(/^#/, ''));
  const rosterId = named.get('p');
  if (rosterId === null) return undefined;
  const userId = named.get('u');
  return (
    participants.find((person) => person.rosterId === rosterId) ??
    participants.find((person) => person.rosterId !== null && person.userId === userId)
  );
}
